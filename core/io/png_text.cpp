// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.hpp"

#include <csetjmp>
#include <cstring>
#include <new>
#include <vector>

#include <png.h>

namespace twinsine::io {
namespace {

void onError(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void onWarning(png_structp, png_const_charp) {}

void readBytes(png_structp png, png_bytep out, std::size_t count) {
    auto& bytes = *static_cast<std::string_view*>(png_get_io_ptr(png));
    if (count > bytes.size())
        png_error(png, "the picture ends too early");
    std::memcpy(out, bytes.data(), count);
    bytes.remove_prefix(count);
}

/// libpng reports errors by longjmp: each step below is a function of its own without objects that a jump would skip.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes), m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning)),
          m_info(m_png ? png_create_info_struct(m_png) : nullptr) {
        if (!m_info) {
            png_destroy_read_struct(&m_png, nullptr, nullptr);
            throw std::bad_alloc();
        }
        png_set_read_fn(m_png, &m_bytes, readBytes);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    /// The chunks before the pixels.
    bool readInfo() {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        png_read_info(m_png, m_info);
        return true;
    }

    /// The pixels, row by row into the void, and the chunks after them: some programs write texts there.
    bool readRest() {
        if (!startRows())
            return false;
        std::vector<unsigned char> row(png_get_rowbytes(m_png, m_info));
        return readRows(row.data());
    }

    std::optional<std::string> text(std::string_view keyword) const {
        png_textp texts = nullptr;
        const int count = png_get_text(m_png, m_info, &texts, nullptr);
        for (int i = 0; i < count; ++i)
            if (texts[i].key == keyword)
                return texts[i].compression >= PNG_ITXT_COMPRESSION_NONE
                           ? std::string(texts[i].text, texts[i].itxt_length)
                           : utf8FromLatin1({texts[i].text, texts[i].text_length});
        return std::nullopt;
    }

private:
    bool startRows() {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    bool readRows(unsigned char* row) {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        for (int pass = 0; pass < m_passes; ++pass)
            for (png_uint_32 y = 0; y < png_get_image_height(m_png, m_info); ++y)
                png_read_row(m_png, row, nullptr);
        png_read_end(m_png, m_info);
        return true;
    }

    static std::string utf8FromLatin1(std::string_view latin1) {
        std::string utf8;
        for (const char character : latin1) {
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

    std::string_view m_bytes;
    png_structp m_png;
    png_infop m_info;
    int m_passes = 1;
};

} // namespace

bool isPng(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1a\n"); }

Result<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword) {
    const Error damaged{"is a damaged PNG picture"};
    Reader reader(bytes);
    if (!reader.readInfo())
        return damaged;
    if (auto text = reader.text(keyword))
        return text;
    if (!reader.readRest())
        return damaged;
    return reader.text(keyword);
}

} // namespace twinsine::io
