// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "tests/support/png.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include <zlib.h>

namespace twinsine::tests {
namespace {

using namespace std::string_literals;

constexpr const char* kKey = "twinsine.experiment";

/// An experiment whose texts are hard on every format that carries it.
experiment::Experiment makeExperiment() {
    auto experiment = load(experiment::presets().front());
    experiment.name = "gr\u00fc\u00df <&> \"x\" 'y' ]]> &amp;";
    experiment.notes = "two\nlines\t\u221a";
    return experiment;
}

experiment::Experiment experimentFrom(const std::string& bytes) {
    const auto document = io::documentFrom(bytes);
    EXPECT_TRUE(document) << document.error().message;
    return document ? *experiment::fromJson(*document) : experiment::Experiment{};
}

/// One that any format carries without being changed for it.
experiment::Experiment plainExperiment() {
    auto experiment = makeExperiment();
    experiment.name = "plain";
    experiment.notes = "";
    return experiment;
}

std::string deflated(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string stream(size, '\0');
    compress(reinterpret_cast<Bytef*>(stream.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    return stream.substr(0, size);
}

std::string faultOf(const std::string& bytes) {
    const auto document = io::documentFrom(bytes);
    return document ? "none" : document.error().message;
}

TEST(IoExperimentFile, ReadsAnExperiment) {
    const auto text = experiment::toJsonText(makeExperiment());
    EXPECT_EQ(experimentFrom(text), makeExperiment());
    EXPECT_EQ(experimentFrom("\n\t " + text), makeExperiment());
    EXPECT_EQ(experimentFrom("\xef\xbb\xbf" + text), makeExperiment());
}

TEST(IoExperimentFile, TakesTheExperimentOfAResult) {
    for (const char* format : {"twinsine.result", "twinsine.seeds", "twinsine.explanation", "twinsine.map"}) {
        experiment::Json result{{"format", format}, {"version", 1}};
        EXPECT_EQ(faultOf(result.dump()), "experiment: is missing from this result");
        result["experiment"] = toJson(makeExperiment());
        result["a"] = {{"loss", {1.5, nullptr}}};
        EXPECT_EQ(experimentFrom(result.dump()), makeExperiment());
    }
}

TEST(IoExperimentFile, ALaterVersionIsCalledThat) {
    const std::string later = std::string("version: 2 is of a later TwinSine than this one (") + TWINSINE_VERSION + ")";
    const std::string none = "version: must be 1, got \"1\"";
    for (const char* format : {"twinsine.result", "twinsine.runs", "twinsine.map"}) {
        EXPECT_EQ(faultOf(experiment::Json{{"format", format}, {"version", 2}}.dump()), later);
        EXPECT_EQ(faultOf(experiment::Json{{"format", format}, {"version", "1"}}.dump()), none);
    }
    auto experiment = toJson(makeExperiment());
    experiment["version"] = 2;
    EXPECT_EQ(toText(experiment::fromJson(experiment).error().front()), later);
    experiment["version"] = "1";
    EXPECT_EQ(toText(experiment::fromJson(experiment).error().front()), none);
}

TEST(IoExperimentFile, TakesTheExperimentOfAResultHoweverLongItsHistories) {
    const auto experiment = experiment::toJsonText(makeExperiment());
    std::string losses = "0.5";
    for (std::size_t i = 0; i < experiment::kMostValues; ++i)
        losses += ", 0.25";
    losses.resize(experiment::kMaxTextBytes, ' ');
    const auto result = [&](const std::string& format, const std::string& inner) {
        return R"({"a": {"loss": [)" + losses + R"(]}, "experiment": )" + inner +
               R"(, "b": {}, "version": 1, "format": ")" + format + "\"}";
    };
    const auto whole = result("twinsine.result", experiment);
    EXPECT_EQ(experimentFrom(whole), makeExperiment());
    EXPECT_EQ(faultOf(whole.substr(0, whole.size() - 1)).find("line "), 0U);
    EXPECT_EQ(faultOf(result("twinsine.experiment", experiment)), "has more than 100000 values");
    EXPECT_EQ(faultOf(result("twinsine.result", "[" + losses + "]")), "experiment: has more than 100000 values");
}

TEST(IoExperimentFile, RefusesAnExperimentOfMoreThan16MiB) {
    auto text = experiment::toJsonText(makeExperiment());
    text.resize(experiment::kMaxTextBytes, ' ');
    const auto svg = [](const std::string& json) {
        return "<svg><metadata id=\"twinsine.experiment\">" + json + "</metadata></svg>";
    };
    EXPECT_EQ(experimentFrom(text), makeExperiment());
    EXPECT_EQ(faultOf(text + " "), "is larger than 16 MiB");
    const std::string inPicture = "the experiment in this picture: is larger than 16 MiB";
    EXPECT_EQ(faultOf(svg("{}" + std::string(experiment::kMaxTextBytes - 1, ' '))), inPicture);
    EXPECT_EQ(faultOf(png::picture(png::iTXt(kKey, text + " ", false))), inPicture);
    EXPECT_EQ(experimentFrom(png::picture(png::chunk("iTXt", kKey + "\0\1\0\0\0"s + deflated(text)))),
              makeExperiment());
    EXPECT_EQ(faultOf(png::picture(png::chunk("iTXt", kKey + "\0\1\0\0\0"s + deflated(text + " ")))), inPicture);
}

TEST(IoExperimentFile, NoTextInAPictureIsInflatedBeyondTheLargestExperiment) {
    const std::string most(experiment::kMaxTextBytesWithPoints, ' ');
    const auto picture = [](const std::string& text) {
        return png::picture(png::chunk("iTXt", kKey + "\0\1\0\0\0"s + deflated(text)));
    };
    EXPECT_EQ(faultOf(picture(most + " ")), "the text in this picture is larger than 16 MiB");
    EXPECT_TRUE(faultOf(picture(most)).starts_with("the experiment in this picture: "));
}

TEST(IoExperimentFile, AMillionOwnPointsOfAllTheirDigitsComeBack) {
    auto experiment = plainExperiment();
    std::vector<double> values(experiment::kMostPoints, -1.2345678901234567e-100); // no number has more characters
    experiment.data = {};
    experiment.data.num = static_cast<std::int64_t>(values.size());
    experiment.data.own =
        std::make_shared<const experiment::OwnPoints>(experiment::OwnPoints{values, values, "points"});
    const auto text = experiment::toJsonText(experiment);
    ASSERT_GT(text.size(), 2 * values.size() * 24);
    EXPECT_EQ(experimentFrom(text), experiment);
}

TEST(IoExperimentFile, FindsTheRightMetadataAmongMillions) {
    // What takes a time that grows with the square of their number would take hours.
    std::string tags;
    std::string openTags;
    for (int i = 0; i < 1'000'000; ++i) {
        tags += "<metadata>";
        openTags += "<metadata";
    }
    const auto wanted =
        "<metadata id=\"twinsine.experiment\">" + experiment::toJsonText(plainExperiment()) + "</metadata>";
    EXPECT_EQ(experimentFrom("<svg>" + tags + wanted + "</svg>"), plainExperiment());
    const std::string none = "is a picture without an experiment in it";
    EXPECT_EQ(faultOf("<svg>" + tags + "</metadata></svg>"), none);
    EXPECT_EQ(faultOf("<svg>" + openTags + "></metadata></svg>"), none);
    EXPECT_EQ(faultOf("<svg>" + openTags), none);
}

TEST(IoExperimentFile, ReadsBackWhatItPutIntoAnSvg) {
    const std::string svg = "<?xml version=\"1.0\"?>\n<svg width=\"1\" xmlns=\"http://www.w3.org/2000/svg\">\n"
                            "<metadata id=\"other\">{}</metadata><path d=\"M0 0\"/></svg>\n";
    const auto picture = io::svgWithExperiment(svg, makeExperiment());
    EXPECT_EQ(experimentFrom(picture), makeExperiment());
    EXPECT_TRUE(picture.ends_with("<metadata id=\"other\">{}</metadata><path d=\"M0 0\"/></svg>\n"));
    EXPECT_EQ(picture.find("gr\u00fc\u00df <"), picture.npos) << "markup within the text";
}

TEST(IoExperimentFile, ReadsEveryKindOfPngText) {
    auto latin = makeExperiment();
    latin.notes = "plain";
    std::string latin1 = experiment::toJsonText(latin);
    for (const auto& [utf8, byte] : {std::pair{"\u00fc", "\xfc"}, std::pair{"\u00df", "\xdf"}})
        latin1.replace(latin1.find(utf8), 2, byte);
    EXPECT_EQ(experimentFrom(png::picture(png::tEXt(kKey, latin1))), latin);
    EXPECT_EQ(experimentFrom(png::picture(png::zTXt(kKey, latin1))), latin);

    const auto utf8 = experiment::toJsonText(makeExperiment());
    for (const bool compressed : {false, true})
        EXPECT_EQ(experimentFrom(png::picture(png::iTXt(kKey, utf8, compressed))), makeExperiment());
}

TEST(IoExperimentFile, FindsTheRightPngTextWhereverItStands) {
    const auto text = png::iTXt(kKey, experiment::toJsonText(makeExperiment()), true);
    const auto other = png::tEXt("Software", "{}");
    EXPECT_EQ(experimentFrom(png::picture(other + text)), makeExperiment());
    EXPECT_EQ(experimentFrom(png::picture(other, other + text)), makeExperiment());
}

TEST(IoExperimentFile, LooksAtNothingInAPngButItsOwnText) {
    const auto text = png::zTXt(kKey, experiment::toJsonText(plainExperiment()));
    const auto notCompressed = png::chunk("IDAT", "pixels") + png::chunk("zTXt", "Other\0\0text"s) +
                               png::chunk("iTXt", "Other\0\1\0\0\0text"s) + png::chunk("tEXt", "no keyword");
    EXPECT_EQ(experimentFrom(png::picture(notCompressed + text)), plainExperiment());
    EXPECT_EQ(experimentFrom(png::picture("", notCompressed + text)), plainExperiment());
    EXPECT_EQ(experimentFrom(png::picture("", text + png::tEXt(kKey, "second"))), plainExperiment());
    EXPECT_EQ(faultOf(png::picture(notCompressed)), "is a picture without an experiment in it");
}

TEST(IoExperimentFile, SaysThatAPictureHasNoExperiment) {
    const std::string none = "is a picture without an experiment in it";
    EXPECT_EQ(faultOf(png::picture("")), none);
    EXPECT_EQ(faultOf(png::picture(png::tEXt("Comment", "hello"))), none);
    EXPECT_EQ(faultOf("<svg></svg>"), none);
    EXPECT_EQ(faultOf("<svg><metadata id=\"other\">x</metadata></svg>"), none);
    EXPECT_EQ(faultOf("<svg><metadata id=\"twinsine.experiment\">{"), none);
    EXPECT_EQ(faultOf("<html><body>Not found</body></html>"), none);
}

TEST(IoExperimentFile, SaysThatThePictureIsAtFault) {
    EXPECT_EQ(faultOf("<svg><metadata id=\"twinsine.experiment\">{</metadata></svg>")
                  .find("the experiment in this picture: "),
              0U);
    const auto whole = png::picture("", png::iTXt(kKey, "{}", false));
    for (std::size_t size = 8; size < whole.size() - 12; ++size) // the last 12 bytes are the end chunk
        EXPECT_EQ(faultOf(whole.substr(0, size)), "is a damaged PNG picture") << size;
    for (const auto at : {whole.find("IHDR") + 7, whole.find("IDAT") + 15, whole.find(kKey), whole.size() - 14}) {
        auto changed = whole;
        changed[at] ^= 1;
        EXPECT_EQ(faultOf(changed), "is a damaged PNG picture") << at;
    }
    const auto noEnd = png::picture("");
    EXPECT_EQ(faultOf(noEnd.substr(0, noEnd.size() - 12)), "is a damaged PNG picture");
    for (const std::string& chunk :
         {png::chunk("zTXt", kKey + "\0"s), png::chunk("zTXt", kKey + "\0\1"s + deflated("{}")),
          png::chunk("zTXt", kKey + "\0\0{}"s), png::chunk("zTXt", kKey + "\0\0"s + deflated("{}").substr(0, 5)),
          png::chunk("iTXt", kKey + "\0"s), png::chunk("iTXt", kKey + "\0\2\0\0\0{}"s),
          png::chunk("iTXt", kKey + "\0\0\0\0{}"s)})
        EXPECT_EQ(faultOf(png::picture(chunk)), "is a damaged PNG picture") << chunk;
}

TEST(IoExperimentFile, SaysThatAFileIsEmpty) {
    for (const char* blank : {"", " \n\t\r\n", "\xef\xbb\xbf"})
        EXPECT_EQ(faultOf(blank), "is empty");
}

TEST(IoExperimentFile, NamesTheFileInEveryLine) {
    const TemporaryFolder folder;
    EXPECT_EQ(io::readDocument(folder.path("none.json")).error().message, folder.path("none.json") + ": no such file");
    EXPECT_EQ(io::readDocument(folder.add("empty.json", "")).error().message, folder.path("empty.json") + ": is empty");

    auto document = toJson(makeExperiment());
    document["a"]["seed"] = -1;
    document["b"]["optimizer"]["config"]["learning_rate"] = 0;
    const auto path = folder.add("wrong.json", document.dump());
    const auto read = io::readExperiment(path);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.error().size(), 2U);
    EXPECT_EQ(read.error()[0].find(path + ": a.seed: "), 0U) << read.error()[0];
    EXPECT_EQ(read.error()[1].find(path + ": b.optimizer.config.learning_rate: "), 0U) << read.error()[1];
}

TEST(IoExperimentFile, ReadsAWholeExperimentFile) {
    const TemporaryFolder folder;
    const auto read = io::readExperiment(folder.add("right.json", experiment::toJsonText(makeExperiment())));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, makeExperiment());
}

} // namespace
} // namespace twinsine::tests
