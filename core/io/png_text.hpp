// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The text chunks of a PNG picture (tEXt, zTXt and iTXt; PNG specification, section 11.3.4).

#include "core/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace twinsine::io {

/// Whether these bytes start as a PNG picture does.
bool isPng(std::string_view bytes);

/// The text under that keyword, in UTF-8; none if the picture has no such chunk. An error if the picture is damaged.
Result<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword);

} // namespace twinsine::io
