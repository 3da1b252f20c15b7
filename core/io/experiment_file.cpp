// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.hpp"

#include "core/io/file.hpp"
#include "core/io/png_text.hpp"
#include "core/io/run_history_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>
#include <optional>
#include <utility>

#include <zlib.h>

namespace twinsine::io {
namespace {

using experiment::Json;

constexpr std::array<std::pair<char, std::string_view>, 5> kEntities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}}};

constexpr const char* kLesson = "lesson";

std::string escapeXml(std::string_view text) {
    std::string escaped;
    for (const char character : text) {
        std::string_view written(&character, 1);
        for (const auto& [plain, entity] : kEntities)
            if (plain == character)
                written = entity;
        escaped += written;
    }
    return escaped;
}

/// As far as an experiment may go, and a byte more.
std::string unescapeXml(std::string_view text) {
    std::string plainText;
    while (!text.empty() && plainText.size() <= experiment::kMaxTextBytesWithPoints) {
        std::size_t length = 1;
        char read = text.front();
        for (const auto& [plain, entity] : kEntities)
            if (text.starts_with(entity)) {
                read = plain;
                length = entity.size();
            }
        plainText += read;
        text.remove_prefix(length);
    }
    return plainText;
}

std::optional<std::string> svgText(std::string_view svg) {
    constexpr std::string_view kOpen = "<metadata";
    // What was searched is not searched again: a file may hold any number of tags.
    for (auto at = svg.find(kOpen); at != svg.npos; at = svg.find(kOpen, at)) {
        const auto tagEnd = svg.find('>', at);
        if (tagEnd == svg.npos)
            return std::nullopt;
        if (svg.substr(at, tagEnd - at).find(kPictureKey) != svg.npos) {
            const auto contentEnd = svg.find("</metadata>", tagEnd);
            if (contentEnd == svg.npos)
                return std::nullopt;
            return unescapeXml(svg.substr(tagEnd + 1, contentEnd - tagEnd - 1));
        }
        at = tagEnd;
    }
    return std::nullopt;
}

/// Of a file of runs that has but one.
Result<Json> experimentOfRuns(Json& document) {
    if (const auto problem = experiment::versionProblem(document.value("version", Json())); !problem.empty())
        return Error{"version: " + problem};
    const auto runs = document.find("runs");
    if (runs == document.end() || !runs->is_array())
        return Error{"runs: must be a list"};
    if (runs->size() != 1)
        return Error{"holds " + std::to_string(runs->size()) +
                     " runs: only the experiment of a single one can be read"};
    Json& run = runs->front();
    if (!run.is_object() || !run.value("experiment", Json()).is_object())
        return Error{"runs.0.experiment: is missing"};
    return Json(std::move(run["experiment"]));
}

/// What is computed from an experiment, and carries it.
constexpr std::string_view kResults[] = {"twinsine.result", "twinsine.seeds", "twinsine.explanation", "twinsine.map"};

/// Of a result, whose histories may have any length.
Result<Json> experimentOfResult(std::string_view text) {
    static constexpr std::string_view kOfResult[] = {"format", "version", "experiment"};
    auto document = experiment::parseMembers(text, kOfResult);
    if (!document)
        return document;
    if (const auto problem = experiment::versionProblem(document->value("version", Json())); !problem.empty())
        return Error{"version: " + problem};
    const auto found = document->find("experiment");
    if (found == document->end())
        return Error{"experiment: is missing from this result"};
    return Json(std::move(*found));
}

/// An experiment document as it is; of a result or a file of runs, its experiment.
Result<Json> experimentIn(std::string_view text) {
    const Json format = experiment::firstMember(text, "format");
    if (std::ranges::find(kResults, format) != std::end(kResults))
        return experimentOfResult(text);
    auto document = experiment::parseJson(text);
    return document && format == kRunsFormat ? experimentOfRuns(*document) : document;
}

/// No picture, and no result or run, which have more.
bool isExperimentAlone(std::string_view bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    const auto names = [bytes](std::string_view format) {
        return bytes.find("\"" + std::string(format) + "\"") != bytes.npos;
    };
    return first != bytes.npos && bytes[first] == '{' && !names(kRunsFormat) && std::ranges::none_of(kResults, names);
}

Result<Json> experimentInPicture(const std::optional<std::string>& text) {
    if (!text)
        return Error{"is a picture without an experiment in it"};
    auto document = experimentIn(*text);
    if (!document)
        return Error{"the experiment in this picture: " + document.error().message};
    return document;
}

} // namespace

std::string displayName(const std::string& path) {
    if (isExperimentText(path))
        return "the text";
    return path == "-" ? "standard input" : path;
}

bool isExperimentText(std::string_view path) { return path.starts_with('{'); }

Result<Json> documentFrom(std::string_view bytes) {
    if (isPng(bytes)) {
        const auto text = pngText(bytes, kPictureKey);
        return text ? experimentInPicture(*text) : text.error();
    }
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (bytes.starts_with(kByteOrderMark))
        bytes.remove_prefix(kByteOrderMark.size());
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first == bytes.npos)
        return Error{"is empty"};
    if (bytes[first] == '<')
        return experimentInPicture(svgText(bytes));
    return experimentIn(bytes);
}

Result<experiment::Experiment> experimentFrom(std::string_view bytes) {
    const auto document = documentFrom(bytes);
    if (!document)
        return document.error();
    auto experiment = experiment::fromJson(*document);
    if (!experiment)
        return Error{toText(experiment.error().front())};
    return std::move(*experiment);
}

Result<Json> readDocument(const std::string& path) {
    const auto bytes = isExperimentText(path) ? Result(path) : readFile(path);
    auto document = bytes ? documentFrom(*bytes) : bytes.error();
    if (!document)
        return Error{displayName(path) + ": " + document.error().message};
    return document;
}

Result<experiment::Experiment, std::vector<std::string>> readExperiment(const std::string& path) {
    auto opened = openFile(path);
    return opened ? Result<experiment::Experiment, std::vector<std::string>>(std::move(opened->experiment))
                  : opened.error();
}

Result<OpenedFile, std::vector<std::string>> openFile(const std::string& path, const KeepGoing& keepGoing) {
    const auto bytes = isExperimentText(path) ? Result(path) : readFile(path, keepGoing);
    const auto document = bytes ? documentFrom(*bytes) : bytes.error();
    if (!document)
        return std::vector{displayName(path) + ": " + document.error().message};
    auto experiment = experiment::fromJson(*document);
    if (!experiment) {
        std::vector<std::string> lines;
        for (const auto& problem : experiment.error())
            lines.push_back(displayName(path) + ": " + toText(problem));
        return lines;
    }
    OpenedFile opened{.experiment = std::move(*experiment), .digest = digestOf(*bytes)};
    if (const auto lesson = document->find(kLesson); lesson != document->end())
        opened.lesson = lesson->dump();
    std::error_code ignored;
    opened.isOwn = std::filesystem::is_regular_file(path, ignored) && isExperimentAlone(*bytes);
    return opened;
}

std::string digestOf(std::string_view bytes) {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    return std::to_string(bytes.size()) + "-" + std::to_string(::crc32_z(0, data, bytes.size())) + "-" +
           std::to_string(::adler32_z(1, data, bytes.size()));
}

std::string fileText(const experiment::Experiment& experiment, const std::string& lesson) {
    if (lesson.empty())
        return experiment::toJsonText(experiment);
    Json document = experiment::toJson(experiment);
    document[kLesson] = Json::parse(lesson);
    return document.dump(2) + "\n";
}

std::string svgWithExperiment(std::string_view svg, const experiment::Experiment& experiment) {
    const auto root = svg.find("<svg");
    assert(root != svg.npos);
    const auto tagEnd = svg.find('>', root) + 1;
    return std::string(svg.substr(0, tagEnd)) + "\n<metadata id=\"" + kPictureKey + "\">" +
           escapeXml(experiment::toJsonText(experiment)) + "</metadata>" + std::string(svg.substr(tagEnd));
}

} // namespace twinsine::io
