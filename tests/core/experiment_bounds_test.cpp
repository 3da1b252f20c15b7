// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment file may hold at most: each bound at its end and one beyond, and no time that grows with a square.

#include "core/experiment/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace twinsine::experiment {
namespace {

Json smallest() {
    const Json side{{"framework", "tf1"}, {"layers", {{{"units", 1}}}}};
    return {{"format", "twinsine.experiment"}, {"version", 1}, {"a", side}, {"b", side}};
}

TEST(ExperimentBounds, ATextOfMoreThan16MiBIsRefused) {
    const std::string most = "[1]" + std::string(kMaxTextBytes - 3, ' ');
    EXPECT_TRUE(parseJson(most));
    EXPECT_EQ(parseJson(most + " ").error().message, "is larger than 16 MiB");
    const std::string points = R"({"data": {"x": [1, 2], "y": [3]}})";
    const std::string withPoints = points + std::string(kMaxTextBytes + 3 * kPointBytes - points.size(), ' ');
    EXPECT_TRUE(parseJson(withPoints));
    EXPECT_EQ(parseJson(withPoints + " ").error().message, "is larger than 16 MiB");
}

/// "0,0,0"
std::string zeros(std::size_t count) {
    std::string text = "0";
    for (std::size_t i = 1; i < count; ++i)
        text += ",0";
    return text;
}

std::string parseFault(const std::string& text) {
    const auto document = parseJson(text);
    return document ? "none" : document.error().message;
}

TEST(ExperimentBounds, AHundredThousandValuesAreTheMost) {
    const std::string tooMany = "has more than 100000 values";
    EXPECT_EQ(parseFault("[" + zeros(kMostValues - 1) + "]"), "none");
    EXPECT_EQ(parseFault("[" + zeros(kMostValues) + "]"), tooMany);
    EXPECT_EQ(parseFault("{\"x\": [" + zeros(kMostValues) + "]}"), tooMany) << "no data";
    EXPECT_EQ(parseFault("{\"data\": {\"z\": [" + zeros(kMostValues) + "]}}"), tooMany);
    EXPECT_EQ(parseFault("{\"data\": {\"x\": [[" + zeros(kMostValues) + "]]}}"), tooMany) << "no numbers of x";
}

TEST(ExperimentBounds, AMillionNumbersOfXAndOfYAreTheMost) {
    const auto data = [](std::size_t x, std::size_t y) {
        return "{\"data\": {\"x\": [" + zeros(x) + "], \"y\": [" + zeros(y) + "]}}";
    };
    EXPECT_EQ(parseFault(data(kMostPoints, kMostPoints)), "none");
    EXPECT_EQ(parseFault(data(kMostPoints + 1, 1)), "data.x: has more than 1000000 numbers");
    EXPECT_EQ(parseFault(data(1, kMostPoints + 1)), "data.y: has more than 1000000 numbers");
    const auto often = "[" + data(kMostPoints, kMostPoints) + ", " + data(1, 1) + "]";
    EXPECT_EQ(parseFault(often), "1.data.x: has more than 1000000 numbers");
}

TEST(ExperimentBounds, KeysTextsAndNumbersHaveABound) {
    const auto key = [](std::size_t bytes) { return "{\"a\": {\"" + std::string(bytes, 'k') + "\": 1}}"; };
    EXPECT_EQ(parseFault(key(kLongestKey)), "none");
    EXPECT_EQ(parseFault(key(kLongestKey + 1)), "a." + std::string(40, 'k') + "...: a key of more than 1000 bytes");
    const std::string tooLong = "a text of more than 65536 bytes";
    for (const std::string one : {"t", "\\u0001"}) {
        const auto text = [&](std::size_t bytes) {
            std::string written;
            for (std::size_t i = 0; i < bytes; ++i)
                written += one;
            return "{\"a\": [\"" + written + "\"]}";
        };
        EXPECT_EQ(parseFault(text(kLongestText)), "none");
        EXPECT_EQ(parseFault(text(kLongestText + 1)),
                  one == "t" ? "a.0: " + tooLong : "line 1, column 393226: " + tooLong);
    }
    EXPECT_EQ(parseFault("[\"" + std::string(10'000'000, 't')), "line 1, column 393220: " + tooLong) << "not read on";
    const auto number = [](std::size_t characters) { return "[1,\n 0." + std::string(characters - 2, '1') + "]"; };
    EXPECT_EQ(parseFault(number(kLongestNumber)), "none");
    EXPECT_EQ(parseFault(number(10'000'000)), "line 2, column 1003: a number of more than 1000 characters");
}

std::string problemOf(const Json& document) {
    const auto result = fromJson(document);
    return result ? "no problem" : toText(result.error().front());
}

TEST(ExperimentBounds, NamesAreShorterThanNotes) {
    const auto with = [](const char* key, std::size_t bytes) {
        Json document = smallest();
        document[key] = std::string(bytes, 'n');
        return problemOf(document);
    };
    EXPECT_EQ(with("name", kLongestName), "no problem");
    EXPECT_EQ(with("name", kLongestName + 1), "name: must be a text of at most 1000 bytes");
    EXPECT_EQ(with("notes", kLongestText), "no problem");
    EXPECT_EQ(with("notes", kLongestText + 1), "notes: must be a text of at most 65536 bytes");
    Json document = smallest();
    document["data"] = {{"x", {1}}, {"y", {1}}, {"name", std::string(kLongestName + 1, 'n')}};
    EXPECT_EQ(problemOf(document), "data.name: must be a text of at most 1000 bytes");
}

/// Nearly as many fields of different names as may be: what takes a time that grows with their square takes minutes.
std::string manyFields() {
    std::string text;
    for (int i = 0; i < 99'900; ++i)
        text += ",\"f" + std::to_string(i) + "\":{}";
    return text;
}

TEST(ExperimentBounds, ManyFieldsAreReadInTheTimeOfTheirNumber) {
    std::string text = smallest().dump();
    text.insert(text.size() - 1, manyFields());
    const auto document = parseJson(text);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->size(), 99'904U);
    const auto result = fromJson(*document);
    ASSERT_FALSE(result);
    ASSERT_EQ(result.error().size(), kMostProblems + 1);
    EXPECT_EQ(toText(result.error().front()), "f0: unknown field");
    EXPECT_EQ(toText(result.error()[kMostProblems - 1]), "f99: unknown field");
    EXPECT_EQ(toText(result.error().back()), "and 99800 more");

    text.insert(text.size() - 1, ",\"f99899\":0");
    EXPECT_EQ(parseJson(text).error().message, "f99899: duplicate key");
}

TEST(ExperimentBounds, AListOfManyObjectsIsReadInTheTimeOfTheirNumber) {
    std::string text = "[{}";
    for (int i = 1; i < 99'998; ++i)
        text += ",{}";
    EXPECT_EQ(parseJson(text + "]")->size(), 99'998U);
    EXPECT_EQ(parseJson(text + ",{\"k\":1e999}]").error().message, "99998.k: the number is too large for a double");
}

TEST(ExperimentBounds, OnlyTheMembersThatAreWantedAreKept) {
    static constexpr std::string_view kWanted[] = {"x", "z"};
    const auto members = [](const std::string& text) {
        const auto document = parseMembers(text, kWanted);
        return document ? document->dump() : document.error().message;
    };
    EXPECT_EQ(members(R"({"w": {"x": [1]}, "x": {"w": [2, {"w": 3}]}, "y": [{"x": 4}], "z": "5"})"),
              R"({"x":{"w":[2,{"w":3}]},"z":"5"})");
    EXPECT_EQ(members(R"([{"w": 1}])"), R"([{"w":1}])");
    EXPECT_EQ(members("{\"w\": [1, {\"a\": 1e999}], \"x\": 2}"), "w.1.a: the number is too large for a double");
    EXPECT_EQ(members("{\"w\": [1, ?]}"), "line 1, column 11: not valid JSON");
    EXPECT_EQ(members("{\"x\": 1, \"x\": 1}"), "x: duplicate key");
    EXPECT_EQ(members("{\"w\": " + std::string(1000, '[')), "nested deeper than 100 levels");

    const std::string large(kLongestText + 1, 'x');
    EXPECT_EQ(members("{\"w\": \"" + large + "\", \"x\": 1}"), R"({"x":1})");
    EXPECT_EQ(members("{\"x\": \"" + large + "\"}"), "x: a text of more than 65536 bytes");
    EXPECT_EQ(members("{\"w\": [" + zeros(kMostValues) + "], \"x\": 1}"), R"({"x":1})");
    EXPECT_EQ(members("{\"x\": [" + zeros(kMostValues) + "]}"), "x: has more than 100000 values");
    std::string texts = "\"" + large.substr(1) + "\"";
    for (std::size_t bytes = 0; bytes < kMaxTextBytes; bytes += kLongestText)
        texts += ",\"" + large.substr(1) + "\"";
    EXPECT_EQ(members("{\"w\": [" + texts + "], \"x\": 1}"), R"({"x":1})");
    EXPECT_EQ(members("{\"x\": [" + texts + "]}"), "x: is larger than 16 MiB");
}

TEST(ExperimentBounds, TheFirstMemberIsFoundWithoutReadingOn) {
    EXPECT_EQ(firstMember(R"({"w": [1], "x": "found", ?)", "x"), "found");
    EXPECT_EQ(firstMember(R"({"w": {"x": 1}})", "x"), nullptr);
    EXPECT_EQ(firstMember("[1]", "x"), nullptr);
    EXPECT_EQ(firstMember("{?", "x"), nullptr);
}

} // namespace
} // namespace twinsine::experiment
