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

/// Where a byte of the text is, for a person. Lines and columns count from 1.
std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// The text as the parser gets it, byte by byte: a blank between tokens is a space. Of what stands before a fault the
/// parser makes a message of its own, in which any other blank is eight characters: gigabytes for a file full of them.
class Byte {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit Byte(const char* at) : m_at(at) {}

    char operator*() const {
        const bool isBlank = *m_at == '\n' || *m_at == '\r' || *m_at == '\t';
        return isBlank && !m_isInString ? ' ' : *m_at;
    }
    Byte& operator++() {
        if (*m_at == '"' && !m_isEscaped)
            m_isInString = !m_isInString;
        m_isEscaped = *m_at == '\\' && !m_isEscaped;
        ++m_at;
        return *this;
    }
    bool operator==(const Byte& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

/// Follows the parser and builds the document. The library's own builder searches an object for each key that comes and
/// a list for each object in it, which takes hours for 64 MiB, and keeps the last of two equal keys silently.
class Builder {
public:
    /// Of the members of an object at the top those alone are kept; all where none is named.
    Builder(std::string_view text, std::span<const std::string_view> members) : m_text(text), m_members(members) {}

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, const std::string&) { return add(value); }
    bool string(std::string& value) {
        const auto bytes = value.size();
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
        m_bytes += object.key.size();
        return object.keys.insert(object.key).second || fail(path() + ": duplicate key");
    }

    bool parse_error(std::size_t byte, const std::string&, const Json::exception& error) {
        constexpr int kOutOfRange = 406;
        if (error.id == kOutOfRange)
            return fail(path() + (path().empty() ? "" : ": ") + "the number is too large for a double");
        return fail(placeOf(m_text, byte) +
                    (byte > m_text.size() ? ": the JSON text ends too early" : ": not valid JSON"));
    }

    const std::optional<Error>& fault() const { return m_fault; }
    Json takeDocument() { return std::move(m_document); }

private:
    struct Open {
        Json* json; ///< null where it is not kept
        std::set<std::string> keys;
        std::string key;
        bool skips = false;    ///< what belongs to the key
        std::size_t items = 0; ///< of a list, whole ones
        bool isList = false;
    };

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
        return !kept || isWithinBounds(bytes);
    }

    bool open(Json container) {
        if (m_open.size() == kMaxDepth)
            return fail("nested deeper than " + std::to_string(kMaxDepth) + " levels");
        const bool isList = container.is_array();
        m_open.push_back({.json = put(std::move(container)), .keys = {}, .key = {}, .isList = isList});
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
        if (m_bytes <= kMaxTextBytes)
            return true;
        const std::string member = m_open.empty() ? "" : shortened(m_open.front().key);
        return fail(member + (member.empty() ? "" : ": ") + kTooLarge);
    }

    /// The path of what is being parsed.
    std::string path() const {
        std::string text;
        for (const auto& open : m_open)
            text += (text.empty() ? "" : ".") + (open.isList ? std::to_string(open.items) : shortened(open.key));
        return text;
    }

    bool fail(std::string message) {
        m_fault = Error{std::move(message)};
        return false;
    }

    std::string_view m_text;
    std::span<const std::string_view> m_members;
    Json m_document;
    std::vector<Open> m_open;
    std::size_t m_bytes = 0;
    std::optional<Error> m_fault;
};

} // namespace

Result<Json> parseMembers(std::string_view text, std::span<const std::string_view> members) {
    Builder builder(text, members);
    if (!Json::sax_parse(Byte(text.data()), Byte(text.data() + text.size()), &builder))
        return *builder.fault();
    if (const auto zero = text.find('\0'); zero != std::string_view::npos) // the parser took it for the end
        return Error{placeOf(text, zero + 1) + ": not valid JSON"};
    return builder.takeDocument();
}

Result<Json> parseJson(std::string_view text) {
    return text.size() <= kMaxTextBytes ? parseMembers(text, {}) : Error{kTooLarge};
}

} // namespace twinsine::experiment
