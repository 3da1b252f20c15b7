// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <vector>

namespace twinsine::experiment {

namespace {

constexpr std::size_t kMaxDepth = 100;

/// Follows the parser to name the place of a duplicate key; the parser itself would keep the last one silently.
class DuplicateFinder {
public:
    bool operator()(int, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            m_open.push_back({event == Event::array_start, {}, {}, 0});
            if (m_open.size() > kMaxDepth)
                throw std::runtime_error("nested deeper than " + std::to_string(kMaxDepth) + " levels");
            break;
        case Event::object_end:
        case Event::array_end:
            m_open.pop_back();
            countItem();
            break;
        case Event::key: {
            auto& object = m_open.back();
            object.key = parsed.get<std::string>();
            if (!object.keys.insert(object.key).second && m_duplicate.empty())
                m_duplicate = path();
            break;
        }
        case Event::value:
            countItem();
            break;
        }
        return true;
    }

    /// The path of what is being parsed.
    std::string path() const {
        std::string text;
        for (const auto& open : m_open)
            text += (text.empty() ? "" : ".") + (open.isArray ? std::to_string(open.items) : open.key);
        return text;
    }

    /// The path of the first duplicate; empty if there is none.
    const std::string& duplicate() const { return m_duplicate; }

private:
    struct Open {
        bool isArray;
        std::set<std::string> keys;
        std::string key;
        std::size_t items; ///< whole ones
    };

    void countItem() {
        if (!m_open.empty() && m_open.back().isArray)
            ++m_open.back().items;
    }

    std::vector<Open> m_open;
    std::string m_duplicate;
};

/// Where a byte of the text is, for a person. Lines and columns count from 1.
std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace

Result<Json> parseJson(std::string_view text) {
    DuplicateFinder finder;
    try {
        Json document = Json::parse(text, std::ref(finder));
        if (const auto zero = text.find('\0'); zero != std::string_view::npos) // the parser took it for the end
            return Error{placeOf(text, zero + 1) + ": not valid JSON"};
        if (!finder.duplicate().empty())
            return Error{finder.duplicate() + ": duplicate key"};
        return document;
    } catch (const Json::parse_error& error) {
        if (error.byte > text.size())
            return Error{placeOf(text, error.byte) + ": the JSON text ends too early"};
        return Error{placeOf(text, error.byte) + ": not valid JSON"};
    } catch (const Json::out_of_range&) {
        return Error{finder.path() + (finder.path().empty() ? "" : ": ") + "the number is too large for a double"};
    } catch (const std::runtime_error& error) {
        return Error{error.what()};
    }
}

} // namespace twinsine::experiment
