// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// PNG pictures put together byte by byte (PNG specification, sections 5 and 11), so that tests can put a chunk
/// anywhere.

#include <cstdint>
#include <string>
#include <string_view>

namespace twinsine::tests::png {

inline std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

inline std::string chunk(const std::string& type, const std::string& data) {
    return bigEndian(static_cast<std::uint32_t>(data.size())) + type + data + bigEndian(crc32(type + data));
}

/// A zlib stream of one stored block (at most 65535 bytes).
inline std::string zlib(std::string_view data) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : data) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    const auto size = static_cast<std::uint16_t>(data.size());
    std::string stream = "\x78\x01\x01";
    for (const int part : {size & 0xff, size >> 8, ~size & 0xff, ~size >> 8 & 0xff})
        stream += static_cast<char>(part);
    return stream + std::string(data) + bigEndian(high << 16 | low);
}

/// A picture of one grey pixel with these chunks before and after the pixel.
inline std::string picture(const std::string& before, const std::string& after = {}) {
    const std::string header = bigEndian(1) + bigEndian(1) + std::string("\x08\x00\x00\x00\x00", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + before + chunk("IDAT", zlib(std::string(2, '\0'))) + after +
           chunk("IEND", "");
}

inline std::string tEXt(const std::string& key, const std::string& latin1) {
    return chunk("tEXt", key + '\0' + latin1);
}
inline std::string zTXt(const std::string& key, const std::string& latin1) {
    return chunk("zTXt", key + '\0' + '\0' + zlib(latin1));
}
inline std::string iTXt(const std::string& key, const std::string& utf8, bool compressed) {
    return chunk("iTXt",
                 key + '\0' + (compressed ? '\1' : '\0') + '\0' + '\0' + '\0' + (compressed ? zlib(utf8) : utf8));
}

} // namespace twinsine::tests::png
