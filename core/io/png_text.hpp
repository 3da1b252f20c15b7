// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The text chunks of a PNG picture (tEXt, zTXt and iTXt; PNG specification, sections 5 and 11.3.4), wherever they
/// stand. Of all others only the checksums are looked at: a few megabytes of pixels can be gigabytes when they are
/// inflated.

#include "core/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace twinsine::io {

/// Whether these bytes start as a PNG picture does.
bool isPng(std::string_view bytes);

/// The first text under that keyword, in UTF-8; none if the picture has no such chunk. An error if the text is larger
/// than that of any experiment, or if the picture is damaged: a chunk up to that text is cut off or has a wrong
/// checksum, the text's own form is wrong, or there is neither the text nor an end chunk.
Result<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword);

} // namespace twinsine::io
