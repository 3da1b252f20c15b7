// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/lesson.hpp"

#include "core/experiment/data_points.hpp"
#include "core/experiment/json_fields.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace twinsine::experiment {

namespace {

constexpr std::size_t kMostSteps = 50;
constexpr std::size_t kMostPaths = 100;
constexpr std::size_t kLongestTitle = 100; // bytes
constexpr std::size_t kLongestText = 4000;

/// Within a side, or of the data that both have.
bool hasPath(const Json& document, const std::string& path) {
    if (isWithin(path, {"data"}))
        return findAt(document, path) != nullptr;
    return findAt(document, "a." + path) || findAt(document, "b." + path);
}

class Reader : public FieldReader {
public:
    explicit Reader(const Experiment& experiment) : m_experiment(experiment), m_document(toJson(experiment)) {}

    Lesson read(const Json& json) {
        Lesson lesson;
        const std::string path = "lesson";
        if (!isObject(json, path, {"hide", "lock", "without", "steps"}))
            return lesson;
        lesson.hidden = paths(json, path, "hide");
        lesson.locked = paths(json, path, "lock");
        lesson.without = names<Part>(json, path, "without", kPartNames);
        const auto steps = json.find("steps");
        if (steps == json.end() || !steps->is_array() || steps->empty() || steps->size() > kMostSteps) {
            fault("lesson.steps", "must be a list of 1 to " + std::to_string(kMostSteps) + " objects");
            return lesson;
        }
        for (std::size_t i = 0; i < steps->size(); ++i)
            lesson.steps.push_back(step((*steps)[i], join("lesson.steps", std::to_string(i))));
        return lesson;
    }

private:
    bool isObject(const Json& json, const std::string& path, std::initializer_list<std::string_view> keys) {
        if (!json.is_object()) {
            fault(path, "must be an object, got " + shown(json));
            return false;
        }
        for (const auto& item : json.items())
            if (std::ranges::find(keys, item.key()) == keys.end())
                fault(join(path, shortened(item.key())), "unknown field");
        return true;
    }

    LessonStep step(const Json& json, const std::string& path) {
        LessonStep step;
        if (!isObject(json, path, {"title", "text", "set", "hidden"}))
            return step;
        step.title = text(json, path, "title", kLongestTitle);
        step.text = text(json, path, "text", kLongestText);
        step.covered = names<Covered>(json, path, "hidden", kCoveredNames);
        const auto set = json.find("set");
        if (set == json.end())
            return step;
        if (!set->is_object() || set->size() > kMostPaths) {
            fault(join(path, "set"), "must be an object of at most " + std::to_string(kMostPaths) + " fields");
            return step;
        }
        for (const auto& [field, value] : set->items())
            step.fields.push_back({field, value});
        check(step, join(path, "set"));
        return step;
    }

    void check(const LessonStep& step, const std::string& path) {
        Experiment now = m_experiment;
        for (const Field& field : step.fields) {
            if (const Json data = dataWith(now, field); data != m_checked) {
                m_operations += operationsOf(data);
                m_checked = data;
            }
            if (m_operations > kMostOperations)
                return fault(path, "the data of all steps take more than 10 million operations");
            const auto changed = withFields(now, {field});
            if (!changed) {
                for (const Problem& problem : changed.error())
                    fault(problem.path.empty() ? path : join(path, problem.path), problem.message);
                return;
            }
            now = *changed;
        }
    }

    /// The data that will be checked, which may be wrong in any way; null of own points, which have no function.
    static Json dataWith(const Experiment& now, const Field& field) {
        if (now.data.own)
            return nullptr;
        Json document = toJson(now);
        if (isWithin(field.path, {"data"}))
            static_cast<void>(setPath(document, field.path, field.value)); // withFields() says what is wrong
        return document["data"];
    }

    static double operationsOf(const Json& json) {
        const auto count = [&](const char* path) {
            const Json num = fieldAt(json, path);
            return num.is_number() ? static_cast<std::int64_t>(std::clamp(num.get<double>(), 0.0, 1e6)) : 0;
        };
        Data data;
        if (const Json function = fieldAt(json, "function"); function.is_string())
            data.function = function.get<std::string>();
        data.num = count("num");
        data.test = TestPoints{.num = count("test.num")};
        return experiment::operationsOf(data);
    }

    std::string text(const Json& json, const std::string& path, const char* key, std::size_t longest) {
        const auto found = json.find(key);
        if (found != json.end() && found->is_string() && !found->get_ref<const std::string&>().empty() &&
            found->get_ref<const std::string&>().size() <= longest)
            return found->get<std::string>();
        fault(join(path, key), "must be a text of 1 to " + std::to_string(longest) + " bytes");
        return {};
    }

    /// The texts of a list that may be absent, each with its path; `read` says what is wrong with them.
    template <class Read>
    void list(const Json& json, const std::string& path, const char* key, Read read) {
        const auto found = json.find(key);
        if (found == json.end())
            return;
        const std::string here = join(path, key);
        if (!found->is_array() || found->size() > kMostPaths)
            return fault(here, "must be a list of at most " + std::to_string(kMostPaths) + " texts");
        for (std::size_t i = 0; i < found->size(); ++i)
            if (const Json& item = (*found)[i]; item.is_string())
                read(item.get<std::string>(), join(here, std::to_string(i)));
            else
                fault(join(here, std::to_string(i)), "must be a text, got " + shown(item));
    }

    std::vector<std::string> paths(const Json& json, const std::string& path, const char* key) {
        std::vector<std::string> result;
        list(json, path, key, [&](const std::string& item, const std::string& here) {
            if (item.empty() || !hasPath(m_document, item))
                fault(here, "must be a setting as \"optimizer\" or \"data.num\", got " + shown(item));
            result.push_back(item);
        });
        return result;
    }

    template <class Enum, std::size_t Count>
    std::vector<Enum> names(const Json& json, const std::string& path, const char* key,
                            const std::array<std::string_view, Count>& known) {
        std::vector<Enum> result;
        list(json, path, key, [&](const std::string& item, const std::string& here) {
            const auto found = std::ranges::find(known, item);
            if (found == known.end())
                fault(here, "must be one of " + oneOf({known.begin(), known.end()}) + ", got " + shown(item));
            else
                result.push_back(static_cast<Enum>(found - known.begin()));
        });
        return result;
    }

    const Experiment& m_experiment;
    Json m_document;
    Json m_checked = m_experiment.data.own ? Json() : m_document["data"]; ///< the data that were checked last
    double m_operations = operationsOf(m_checked);                        ///< for the data of all steps
};

} // namespace

bool LessonStep::covers(Covered what) const { return std::ranges::find(covered, what) != covered.end(); }

bool Lesson::goesWithout(Part part) const { return std::ranges::find(without, part) != without.end(); }

bool isWithin(std::string_view path, const std::vector<std::string>& paths) {
    return std::ranges::any_of(paths, [&](const std::string& each) {
        return path == each || (path.starts_with(each) && path.size() > each.size() && path[each.size()] == '.');
    });
}

Result<Lesson, Problems> lessonOf(const Json& lesson, const Experiment& experiment) {
    Reader reader(experiment);
    Lesson read = reader.read(lesson);
    if (reader.hasProblems())
        return reader.takeProblems();
    return read;
}

Experiment experimentOf(const LessonStep& step, const Experiment& experiment) {
    auto changed = withFields(experiment, step.fields);
    assert(changed);
    return std::move(*changed);
}

} // namespace twinsine::experiment
