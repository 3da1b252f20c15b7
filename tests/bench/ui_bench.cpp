// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times a tick of a training: all charts that are seen get another epoch and are painted, in a window of 1280 x 800 and
// in one of 2560 x 1440 where all of them are seen. Closing the window while the weights of a large network are drawn.
// And a drag: a change, both trainings and their curves.

#include "core/engines/choose_engine.hpp"
#include "core/experiment/presets.hpp"
#include "tests/support/sides.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/document.hpp"
#include "ui/language/language.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/window/main_window.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace twinsine::bench {
namespace {

constexpr QSize kSmall{810, 640}; // what a window of 1280 x 800 leaves for charts
constexpr QSize kLarge{2090, 1280};

struct Setting {
    const char* name;
    std::int64_t units;
    std::int64_t points;
    experiment::Activation activation;
    QSize size;
    bool all;               ///< kinks, hidden units and beyond the data too
    std::size_t epochs = 0; ///< that many came before: their losses and distances are seen
};

constexpr std::int64_t kEpochs = 200;

experiment::Experiment experimentOf(const Setting& setting) {
    auto experiment = load(experiment::presets().front());
    experiment.data.num = setting.points;
    for (auto* side : {&experiment.a, &experiment.b}) {
        side->layers.front().units = setting.units;
        side->layers.front().activation = setting.activation;
        side->phases = {{.epochs = kEpochs, .batchSize = 32}};
    }
    return experiment;
}

/// What the window has of a training when each of its epochs is the latest.
struct Trained {
    std::vector<std::shared_ptr<const run::Frame>> frames;
    ui::RunView view{{}, std::make_shared<run::Samples>()};
};

Trained train(const Setting& setting) {
    run::Runner runner(
        [](const auto& e, auto engine, auto device) { return engines::chooseComputing(e, engine, device); });
    runner.start(experimentOf(setting), {.atOnce = true});
    Trained trained;
    do {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        run::Update update = runner.pull();
        trained.view.samples->add(std::exchange(update.samples, run::Samples()));
        trained.view.latest = std::move(update);
    } while (trained.view.latest.state == run::State::loading || trained.view.latest.state == run::State::running);
    for (std::int64_t epoch = 1; epoch <= kEpochs; ++epoch)
        trained.frames.push_back(runner.frameAt(epoch));
    return trained;
}

/// As after a training of that many epochs, of losses that no column of pixels has alike.
void prolong(Trained& trained, std::size_t epochs) {
    auto info = std::make_shared<run::RunInfo>(*trained.view.latest.info);
    info->epochs = static_cast<std::int64_t>(2 * epochs);
    trained.view.latest.info = std::move(info);
    std::minstd_rand random(1);
    std::lognormal_distribution<double> noise(0, 0.3);
    run::Sample sample = trained.view.samples->back();
    while (sample.epoch < static_cast<std::int64_t>(epochs)) {
        ++sample.epoch;
        for (run::Sample::OfSide* side : {&sample.a, &sample.b}) {
            side->steps += 4;
            side->loss = side->evaluationLoss = noise(random) / static_cast<double>(sample.epoch);
        }
        sample.meanAbsDifference = noise(random) / std::sqrt(static_cast<double>(sample.epoch));
        trained.view.samples->add(sample);
    }
}

void bringUp(QTabBar& tabs, const QString& title) {
    for (int tab = 0; tab < tabs.count(); ++tab)
        if (tabs.tabText(tab) == title)
            tabs.setCurrentIndex(tab);
}

/// Every tick has one epoch more.
void longTick(benchmark::State& state, const Setting& setting) {
    Trained trained = train(setting);
    prolong(trained, setting.epochs);
    ui::ChartArea charts{engines::EngineChooser()}; // asked only for many seeds
    charts.setTheme(ui::theme::Theme::light);
    charts.resize(setting.size);
    charts.setVisible(true);
    auto* tabs = charts.findChild<QTabBar*>(QStringLiteral("lowerCharts"));
    bringUp(*tabs, QStringLiteral("Distance"));
    QImage screen(setting.size, QImage::Format_RGB32);
    std::size_t frame = 0;
    for (auto _ : state) {
        run::Sample sample = trained.view.samples->back();
        ++sample.epoch;
        trained.view.samples->add(sample);
        trained.view.latest.frame = trained.frames[frame++ % trained.frames.size()];
        charts.show(trained.view, trained.view.latest.frame);
        charts.render(&screen);
    }
}

void tick(benchmark::State& state, const Setting& setting) {
    const Trained trained = train(setting);
    ui::ChartArea charts{engines::EngineChooser()}; // asked only for many seeds
    charts.setTheme(ui::theme::Theme::light);
    charts.resize(setting.size);
    charts.setVisible(true);
    if (setting.all) {
        for (auto* box : charts.findChildren<QCheckBox*>())
            if (box->objectName() == QLatin1String("showKinks") || box->objectName() == QLatin1String("showBeyond"))
                box->setChecked(true);
        auto* tabs = charts.findChild<QTabBar*>(QStringLiteral("lowerCharts"));
        bringUp(*tabs, QStringLiteral("Hidden units")); // if they are not seen anyway
    }
    QImage screen(setting.size, QImage::Format_RGB32);
    std::size_t epoch = 0;
    ui::RunView view = trained.view;
    for (auto _ : state) {
        epoch = epoch % kEpochs + 1;
        if (epoch == 1) { // the next run
            view.latest.info = std::make_shared<run::RunInfo>(*trained.view.latest.info);
            view.samples = std::make_shared<run::Samples>();
        }
        view.samples->add((*trained.view.samples)[epoch - 1]);
        view.latest.frame = trained.frames[epoch - 1];
        charts.show(view, view.latest.frame);
        charts.render(&screen);
    }
}

/// While the run and Make equal both draw orthogonal weights of layers so wide, which for 1024 units takes seconds.
void closeWindow(benchmark::State& state, std::int64_t units) {
    auto experiment = load(experiment::presets().front());
    auto& layers = experiment.a.layers;
    layers.insert(layers.begin(), 2, layers.front());
    for (std::size_t i = 0; i + 1 < layers.size(); ++i) {
        layers[i].units = units;
        layers[i].kernelInitializer = tests::initializer(experiment.a.framework, "Orthogonal");
    }
    experiment.b = experiment.a;
    for (auto _ : state) {
        auto window = std::make_unique<ui::MainWindow>(io::OpenedFile{.experiment = experiment}, QString(), nullptr);
        window->show();
        QTest::qWait(100);
        window->findChild<QAction*>(QStringLiteral("makeAllEqual"))->trigger();
        QTest::qWait(100);
        const auto begun = std::chrono::steady_clock::now();
        window.reset();
        state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
}

/// A learning rate that is dragged: each iteration is a change, its training, and the curves of it in the charts.
void retrain(benchmark::State& state, std::int64_t epochs) {
    auto experiment = load(experiment::presets().front());
    for (auto* side : {&experiment.a, &experiment.b})
        side->phases.front().epochs = epochs;
    ui::MainWindow window({.experiment = experiment}, QString(), nullptr);
    window.resize(1280, 800);
    window.show();
    auto& document = *window.findChild<ui::Document*>();
    const auto& feed = *window.findChild<ui::RunFeed*>();
    const auto isShown = [&] {
        return feed.started() && feed.started()->trainsLike(document.experiment()) && !feed.heldBack() &&
               feed.view().latest.state == run::State::finished;
    };
    while (!feed.view().latest.info) // it begins once it is painted
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    double rate = 1e-3;
    for (auto _ : state) {
        auto changed = document.experiment();
        rate = rate > 0.01 ? 1e-3 : 1.01 * rate;
        changed.a.optimizer.config["learning_rate"] = rate;
        document.change(std::move(changed), QStringLiteral("drag"), 1);
        while (!isShown())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // what is shown is painted
    }
}

} // namespace
} // namespace twinsine::bench

int main(int argc, char** argv) {
    using namespace twinsine::bench;
    using twinsine::experiment::Activation;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    twinsine::ui::speak(application, QStringLiteral("en"));
    QStandardPaths::setTestModeEnabled(true); // no person's history
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    std::vector<Setting> settings{
        {"preset", 10, 100, Activation::relu, kSmall, false},
        {"1000-points", 10, 1000, Activation::relu, kSmall, false},
        {"128-units", 128, 1000, Activation::relu, kSmall, true},
        {"128-tanh-units", 128, 1000, Activation::tanh, kSmall, true},
        {"128-units-2560x1440", 128, 1000, Activation::relu, kLarge, true},
    };
    for (const Setting& setting : {Setting{"60000-epochs", 10, 1000, Activation::relu, kSmall, false, 60'000},
                                   Setting{"1000000-epochs", 10, 1000, Activation::relu, kSmall, false, 1'000'000}})
        benchmark::RegisterBenchmark((std::string("tick/") + setting.name).c_str(), longTick, setting)
            ->Unit(benchmark::kMillisecond);
    for (const Setting& setting : settings)
        benchmark::RegisterBenchmark((std::string("tick/") + setting.name).c_str(), tick, setting)
            ->Unit(benchmark::kMillisecond);
    for (const auto& [name, units] : {std::pair("close/3x8", 8), {"close/3x1024", 1024}})
        benchmark::RegisterBenchmark(name, closeWindow, units)
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(10);
    for (const auto& [name, epochs] : {std::pair("retrain/100-epochs", 100), {"retrain/2000-epochs", 2000}})
        benchmark::RegisterBenchmark(name, retrain, epochs)->Unit(benchmark::kMillisecond)->UseRealTime();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
