// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include "core/experiment/json_shortened.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

namespace twinsine::experiment {

namespace {

constexpr std::size_t kMaxDepth = 100;
constexpr const char* kLongText = "a text of more than 65536 bytes";
constexpr const char* kLongNumber = "a number of more than 1000 characters";

/// Where a byte of the text is, for a person. Lines and columns count from 1.
std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// What the parser has read of a text, and where that broke a bound.
struct Progress {
    std::size_t at = 0;   ///< the last byte that it got
    std::size_t seen = 0; ///< how many it got, fewer than that where blanks are left out
    const char* tooLong = nullptr;
};

/// The text as the parser gets it, byte by byte: any run of blanks between tokens is one space, and a token ends where
/// it is too long. The parser gathers blanks and tokens whole, several times over, before it says what they are.
class Byte {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Byte(std::string_view text, std::size_t at, Progress& progress) : m_text(text), m_at(at), m_progress(&progress) {}

    char operator*() const {
        m_progress->at = m_at;
        ++m_progress->seen;
        if (m_progress->tooLong)
            return kNoJson;
        return m_isInString || !isBlank(m_text[m_at]) ? m_text[m_at] : ' ';
    }
    Byte& operator++() {
        const char byte = m_text[m_at++];
        if (!m_isInString && isBlank(byte))
            m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
        if (byte == '"' && !m_isEscaped)
            m_isInString = !m_isInString;
        m_isEscaped = byte == '\\' && !m_isEscaped;
        m_length = m_isInString || isOfNumber(byte) ? m_length + 1 : 0;
        constexpr std::size_t kMostOfOne = 6;                                           // \u0001
        if (m_length > (m_isInString ? 1 + kMostOfOne * kLongestText : kLongestNumber)) // 1: the quote
            m_progress->tooLong = m_isInString ? kLongText : kLongNumber;
        return *this;
    }
    bool operator==(const Byte& other) const { return m_at == other.m_at; }

private:
    static constexpr std::string_view kBlanks = " \t\r\n";
    static constexpr char kNoJson = '\x01';

    static bool isBlank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }
    static bool isOfNumber(char byte) { return (byte >= '0' && byte <= '9') || byte == '.' || byte == 'e'; }

    std::string_view m_text;
    std::size_t m_at;
    Progress* m_progress;
    std::size_t m_length = 0; ///< of the token, so far
    bool m_isInString = false;
    bool m_isEscaped = false;
};

/// Follows the parser and builds the document. The library's own builder searches an object for each key that comes and
/// a list for each object in it, which takes hours for 16 MiB, and keeps the last of two equal keys silently.
class Builder {
public:
    /// Of the members of an object at the top those alone are kept; all where none is named.
    Builder(std::string_view text, std::span<const std::string_view> members, bool stopsAtFirst = false)
        : m_text(text), m_members(members), m_stopsAtFirst(stopsAtFirst) {}

    /// False if something is wrong, which fault() says, or at the first member where that is enough.
    bool parse() { return Json::sax_parse(Byte(m_text, 0, m_progress), Byte(m_text, m_text.size(), m_progress), this); }

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return addNumber(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return addNumber(value); }
    bool number_float(Json::number_float_t value, const std::string&) { return addNumber(value); }
    bool string(std::string& value) {
        const auto bytes = value.size();
        if (bytes > kLongestText && !isSkipping())
            return fail(at(path()) + kLongText);
        return add(std::move(value), bytes);
    }
    bool binary(Json::binary_t&) { return fail("not valid JSON"); } // no text has one
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Open& object = m_open.back();
        object.key = std::move(name);
        if (m_open.size() == 1 && !m_members.empty())
            object.skips = std::ranges::find(m_members, object.key) == m_members.end();
        if (isSkipping())
            return true;
        if (object.key.size() > kLongestKey)
            return fail(path() + ": a key of more than " + std::to_string(kLongestKey) + " bytes");
        m_bytes += object.key.size();
        return object.keys.insert(object.key).second || fail(path() + ": duplicate key");
    }

    bool parse_error(std::size_t byte, const std::string&, const Json::exception& error) {
        constexpr int kOutOfRange = 406;
        if (error.id == kOutOfRange)
            return fail(at(path()) + "the number is too large for a double");
        if (byte > m_progress.seen)
            return fail(placeOf(m_text, m_text.size() + 1) + ": the JSON text ends too early");
        // The last byte, or one before it where that was put back: no blanks are between them.
        const std::string place = placeOf(m_text, m_progress.at + 1 + byte - m_progress.seen);
        return fail(place + ": " + (m_progress.tooLong ? m_progress.tooLong : "not valid JSON"));
    }

    const std::optional<Error>& fault() const { return m_fault; }
    std::size_t points() const { return m_points; }
    Json takeDocument() { return std::move(m_document); }

private:
    struct Open {
        Json* json; ///< null where it is not kept
        std::set<std::string> keys;
        std::string key;
        bool skips = false;    ///< what belongs to the key
        std::size_t items = 0; ///< of a list, whole ones
        bool isList = false;
        bool holdsPoints = false; ///< it is x or y of data
    };

    static std::string at(const std::string& path) { return path.empty() ? "" : path + ": "; }

    bool isSkipping() const { return !m_open.empty() && (m_open.back().skips || !m_open.back().json); }

    /// Where the value stands now; null where it is not kept.
    Json* put(Json value) {
        if (m_open.empty())
            return &(m_document = std::move(value));
        if (isSkipping())
            return nullptr;
        const Open& parent = m_open.back();
        if (auto* list = parent.json->get_ptr<Json::array_t*>())
            return &list->emplace_back(std::move(value));
        // Not emplace(), which would search for the key.
        return &parent.json->get_ref<Json::object_t&>().emplace_back(parent.key, std::move(value)).second;
    }

    bool add(Json value, std::size_t bytes = 0) {
        const Json* kept = put(std::move(value));
        if (!m_open.empty())
            ++m_open.back().items;
        const bool isEnough = m_stopsAtFirst && kept && m_open.size() == 1;
        return !kept || (isWithinBounds(bytes) && !isEnough);
    }

    bool addNumber(Json value) {
        if (m_open.empty() || !m_open.back().holdsPoints)
            return add(std::move(value));
        if (m_open.back().items++ == kMostPoints || m_points++ == 2 * kMostPoints)
            return fail(path(m_open.size() - 1) + ": has more than " + std::to_string(kMostPoints) + " numbers");
        put(std::move(value));
        return true;
    }

    /// Whether the list that begins is x or y of data, wherever that stands.
    bool beginsPoints() const {
        if (m_open.size() < 2 || isSkipping() || m_open.back().isList || m_open[m_open.size() - 2].key != "data")
            return false;
        return m_open.back().key == "x" || m_open.back().key == "y";
    }

    bool open(Json container) {
        if (m_open.size() == kMaxDepth)
            return fail("nested deeper than " + std::to_string(kMaxDepth) + " levels");
        const bool isList = container.is_array();
        const bool holdsPoints = isList && beginsPoints();
        m_open.push_back(
            {.json = put(std::move(container)), .keys = {}, .key = {}, .isList = isList, .holdsPoints = holdsPoints});
        return !m_open.back().json || isWithinBounds(0);
    }

    bool close() {
        m_open.pop_back();
        if (!m_open.empty())
            ++m_open.back().items;
        return true;
    }

    /// What is kept took at least so many bytes of the text: one for each value, and those of strings and keys.
    bool isWithinBounds(std::size_t more) {
        m_bytes += more + 1;
        if (m_bytes <= kMaxTextBytes && m_values++ < kMostValues)
            return true;
        const std::string member = m_open.empty() || m_members.empty() ? "" : shortened(m_open.front().key);
        return fail(at(member) +
                    (m_bytes > kMaxTextBytes ? kTooLarge : "has more than " + std::to_string(kMostValues) + " values"));
    }

    /// The path of what is being parsed.
    std::string path() const { return path(m_open.size()); }
    std::string path(std::size_t levels) const {
        std::string text;
        for (const auto& open : std::span(m_open).first(levels))
            text += (text.empty() ? "" : ".") + (open.isList ? std::to_string(open.items) : shortened(open.key));
        return text;
    }

    bool fail(std::string message) {
        m_fault = Error{std::move(message)};
        return false;
    }

    std::string_view m_text;
    std::span<const std::string_view> m_members;
    bool m_stopsAtFirst;
    Progress m_progress;
    Json m_document;
    std::vector<Open> m_open;
    std::size_t m_bytes = 0;
    std::size_t m_values = 0;
    std::size_t m_points = 0;
    std::optional<Error> m_fault;
};

Result<Json> parsed(Builder& builder, std::string_view text) {
    if (!builder.parse())
        return *builder.fault();
    if (const auto zero = text.find('\0'); zero != std::string_view::npos) // the parser took it for the end
        return Error{placeOf(text, zero + 1) + ": not valid JSON"};
    return builder.takeDocument();
}

} // namespace

Result<Json> parseMembers(std::string_view text, std::span<const std::string_view> members) {
    Builder builder(text, members);
    return parsed(builder, text);
}

Result<Json> parseJson(std::string_view text) {
    if (text.size() > kMaxTextBytesWithPoints)
        return Error{kTooLarge};
    Builder builder(text, {});
    auto document = parsed(builder, text);
    if (document && text.size() > kMaxTextBytes + builder.points() * kPointBytes)
        return Error{kTooLarge};
    return document;
}

Json firstMember(std::string_view text, std::string_view key) {
    Builder builder(text, std::span(&key, 1), true);
    builder.parse();
    const Json document = builder.takeDocument();
    return document.is_object() ? document.value(std::string(key), Json()) : Json();
}

} // namespace twinsine::experiment
