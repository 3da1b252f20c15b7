// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.hpp"

#include "core/experiment/json.hpp"

#include <algorithm>
#include <cstdint>

#include <zlib.h>

namespace twinsine::io {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";

Error damaged() { return {"is a damaged PNG picture"}; }
Error tooLarge() { return {"the text in this picture " + std::string(experiment::kTooLarge)}; }

struct Chunk {
    std::string_view type;
    std::string_view data;
};

const Bytef* bytesOf(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

std::uint32_t bigEndian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// Takes the next chunk off the bytes: length, type, data and checksum. None if it isn't whole.
std::optional<Chunk> takeChunk(std::string_view& bytes) {
    constexpr std::size_t kAroundData = 12;
    if (bytes.size() < kAroundData)
        return std::nullopt;
    const std::size_t length = bigEndian(bytes);
    if (length > bytes.size() - kAroundData)
        return std::nullopt;
    const auto checked = bytes.substr(4, 4 + length);
    if (::crc32_z(0, bytesOf(checked), checked.size()) != bigEndian(bytes.substr(8 + length)))
        return std::nullopt;
    bytes.remove_prefix(kAroundData + length);
    return Chunk{checked.substr(0, 4), checked.substr(4)};
}

/// Takes what stands before the next zero, and the zero.
std::optional<std::string_view> takeField(std::string_view& data) {
    const auto end = data.find('\0');
    if (end == data.npos)
        return std::nullopt;
    const auto field = data.substr(0, end);
    data.remove_prefix(end + 1);
    return field;
}

/// Takes a byte that must be one of 0 to `most`.
std::optional<int> takeByte(std::string_view& data, int most) {
    const int byte = data.empty() ? most + 1 : static_cast<unsigned char>(data.front());
    if (byte > most)
        return std::nullopt;
    data.remove_prefix(1);
    return byte;
}

Result<std::string> inflated(std::string_view data) {
    constexpr std::size_t kMost = experiment::kMaxTextBytesWithPoints;
    std::string text;
    uLongf size = 0;
    int status = Z_BUF_ERROR;
    // Room for the longest would cost a small picture 77 MiB.
    for (std::size_t room = std::size_t{1} << 16; status == Z_BUF_ERROR && text.size() < kMost; room *= 8) {
        text.resize(std::min(room, kMost));
        size = text.size();
        status = ::uncompress(reinterpret_cast<Bytef*>(text.data()), &size, bytesOf(data), data.size());
    }
    if (status == Z_BUF_ERROR)
        return tooLarge();
    if (status != Z_OK)
        return damaged();
    text.resize(size);
    return text;
}

/// As far as an experiment may go, and some bytes more.
std::string utf8FromLatin1(std::string_view latin1) {
    std::string utf8;
    for (const char character : latin1) {
        if (utf8.size() > experiment::kMaxTextBytesWithPoints)
            break;
        const auto code = static_cast<unsigned char>(character);
        if (code < 0x80) {
            utf8 += character;
        } else {
            utf8 += static_cast<char>(0xc0 | code >> 6);
            utf8 += static_cast<char>(0x80 | (code & 0x3f));
        }
    }
    return utf8;
}

/// The text of a chunk, in UTF-8; none if it is no text under that keyword.
Result<std::optional<std::string>> textOf(Chunk chunk, std::string_view keyword) {
    auto& [type, data] = chunk;
    const bool isInternational = type == "iTXt";
    if (!isInternational && type != "tEXt" && type != "zTXt")
        return std::optional<std::string>();
    if (takeField(data) != keyword)
        return std::optional<std::string>();
    // Of a compressed text the method of compression follows, of which there is one.
    std::optional<int> isCompressed = type == "zTXt";
    if (isInternational)
        isCompressed = takeByte(data, 1);
    if (!isCompressed || ((isInternational || *isCompressed) && !takeByte(data, 0)))
        return damaged();
    if (isInternational && !(takeField(data) && takeField(data))) // the language and the keyword in it
        return damaged();
    if (data.size() > experiment::kMaxTextBytesWithPoints)
        return tooLarge();
    auto text = *isCompressed ? inflated(data) : std::string(data);
    if (!text)
        return text.error();
    std::string utf8 = isInternational ? std::move(*text) : utf8FromLatin1(*text);
    if (utf8.size() > experiment::kMaxTextBytesWithPoints)
        return tooLarge();
    return std::optional(std::move(utf8));
}

} // namespace

bool isPng(std::string_view bytes) { return bytes.starts_with(kSignature); }

Result<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword) {
    bytes.remove_prefix(kSignature.size());
    while (const auto chunk = takeChunk(bytes)) {
        auto text = textOf(*chunk, keyword);
        if (!text || *text || chunk->type == "IEND")
            return text;
    }
    return damaged();
}

} // namespace twinsine::io
