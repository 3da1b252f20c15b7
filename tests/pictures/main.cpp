// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes the pictures of the documents: the real window with its real engines, in the states that they speak of.
/// usage: twinsine_pictures FOLDER [NAME...]; twinsine_pictures --list

#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/autosave.hpp"
#include "ui/document/document.hpp"
#include "ui/document/preferences.hpp"
#include "ui/language/language.hpp"
#include "ui/map/map_page.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/settings/settings_panel.hpp"
#include "ui/stage/stage.hpp"
#include "ui/story/story_panel.hpp"
#include "ui/theme/theme.hpp"
#include "ui/why/why_page.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/main_window.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>

using namespace twinsine;

namespace {

constexpr QSize kSize{1280, 800};
/// The stage fills it.
constexpr const char* kScreen =
    R"({"screens": [{"name": "projector", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1}]})";
constexpr int kPatience = 120'000;
constexpr int kStill = 300; ///< longer than any timer of the window waits to lay something out

/// Says what is not as it should be, and ends.
void require(bool holds, const QString& what) {
    if (holds)
        return;
    QTextStream(stderr) << "twinsine_pictures: " << what << '\n';
    std::exit(1);
}

void waitFor(const std::function<bool()>& condition, const QString& what) {
    require(QTest::qWaitFor(condition, kPatience), what + QStringLiteral(" did not come"));
}

/// A window on a preset, as at a person's first start, trained to its end.
class Scene {
public:
    explicit Scene(const char* preset, ui::theme::Theme theme = ui::theme::Theme::light)
        : m_window((prepare(theme), io::OpenedFile{.experiment = load(*experiment::findPreset(preset)), .isOwn = true}),
                   {}, nullptr) {
        m_window.resize(kSize);
        part<ui::ChartArea>().setMoves(false);
        m_window.show();
        auto& pace = part<QComboBox>("pace");
        const int usual = pace.currentIndex();
        pace.setCurrentIndex(pace.count() - 1);
        settle();
        pace.setCurrentIndex(usual);
    }

    template <class Part>
    Part& part(const char* name = nullptr) { // null: whatever it is called
        auto* found = m_window.findChild<Part*>(QString::fromLatin1(name));
        require(found, QStringLiteral("no ") + QString::fromLatin1(name));
        return *found;
    }
    void trigger(const char* action) { part<QAction>(action).trigger(); }
    void tick(const char* box) { part<QAbstractButton>(box).setChecked(true); }
    void bringUp(const char* tabs, int page) { part<QTabBar>(tabs).setCurrentIndex(page); }
    void tryThis(std::size_t index) {
        part<ui::StoryPanel>().switchTry(index, true);
        settle();
    }
    /// The document is trained to its end, and shown.
    void settle() {
        waitFor(
            [this] {
                const auto& feed = part<ui::RunFeed>();
                return feed.started() && part<ui::Document>().experiment().trainsLike(*feed.started()) &&
                       !feed.heldBack() && feed.view().latest.state == run::State::finished;
            },
            QStringLiteral("the end of the training"));
    }
    ui::MainWindow& window() { return m_window; }

private:
    /// Nothing is left of the window before.
    static void prepare(ui::theme::Theme theme) {
        std::filesystem::remove_all(*ui::Autosave::defaultFolder());
        ui::Preferences().clear();
        ui::Preferences().setValue(ui::kTheme, ui::toQString(nameOf(theme)));
    }

    ui::MainWindow m_window;
};

/// Where it says how long something took, which is never the same.
QRegion timesIn(const QWidget& window) {
    QRegion times;
    for (const auto* label : window.findChildren<QLabel*>())
        if (const QString name = label->objectName(); name.endsWith(QLatin1String(".time")) || name == "state")
            times += QRect(label->mapTo(&window, QPoint()), label->size());
    return times;
}

QImage without(const QImage& picture, const QRegion& region) {
    QImage result = picture.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&result);
    for (const QRect& part : region)
        painter.fillRect(part, Qt::black);
    return result;
}

/// What is seen once nothing moves any more: many parts lay themselves out a moment after they are told to.
QImage atRest(QWidget& window) {
    const auto grab = [&] { return window.grab().toImage().convertToFormat(QImage::Format_RGB888); };
    QImage picture;
    waitFor(
        [&] {
            QTest::qWait(kStill);
            const QImage before = std::exchange(picture, grab());
            return before == picture;
        },
        QStringLiteral("a picture at rest"));
    return picture;
}

/// A picture that shows the same but for times stays.
void save(QWidget& window, const QString& file) {
    const QImage picture = atRest(window);
    const QRegion times = timesIn(window);
    if (const QImage before(file); !before.isNull() && without(before, times) == without(picture, times))
        return;
    require(picture.save(file, "PNG", 0), QStringLiteral("cannot write ") + file); // 0: as small as PNG makes it
}

using Save = std::function<void(QWidget&)>;

void tries(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    for (const std::size_t each : {0, 2, 3, 4})
        scene.tryThis(each);
    save(scene.window());
}

void differences(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    scene.bringUp("pages", 1);
    scene.trigger("viewOnlyDifferences");
    atRest(scene.window());
    auto& bar = *scene.part<ui::SettingsPanel>().findChild<QScrollArea*>()->verticalScrollBar();
    bar.setValue(bar.maximum()); // what comes first is of both sides
    save(scene.window());
}

void hiddenUnits(const Save& save) {
    Scene scene("keras-vs-tensorflow", ui::theme::Theme::dark);
    scene.tick("showKinks");
    scene.tick("showBeyond");
    scene.bringUp("lowerCharts", 2);
    scene.settle();
    auto& fit = scene.part<QChartView>("fitChart");
    const QRectF plot = fit.chart()->plotArea();
    const QPoint between(static_cast<int>(plot.left() + plot.width() * 0.6),
                         static_cast<int>(plot.top() + plot.height() * 0.8));
    QTest::mouseMove(fit.viewport(), between - QPoint(3, 0));
    QTest::mouseMove(fit.viewport(), between);
    save(scene.window());
}

void why(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    scene.trigger("showWhy");
    auto& page = scene.part<ui::WhyPage>("whyPage");
    auto& progress = scene.part<QWidget>("whyBar");
    waitFor([&] { return page.answer().why && !progress.isVisible(); }, QStringLiteral("the answer"));
    save(scene.window());
}

void map(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    scene.trigger("showMap");
    const auto& shown = scene.part<ui::MapPage>("mapPage").heatMap();
    auto& bar = scene.part<QWidget>("mapBar");
    waitFor([&] { return shown.map && shown.map->isDone() && !bar.isVisible(); }, QStringLiteral("the map"));
    save(scene.window());
}

void scripts(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    scene.trigger("showScripts");
    const auto& script = scene.part<QPlainTextEdit>("script.b");
    waitFor([&] { return !script.document()->isEmpty(); }, QStringLiteral("the scripts"));
    save(scene.window());
}

void stage(const Save& save) {
    Scene scene("keras-vs-tensorflow");
    scene.trigger("present");
    scene.tryThis(4);
    save(scene.part<ui::Stage>("stage"));
}

const std::map<QString, void (*)(const Save&)> kScenes{
    {"screenshot", tries}, {"differences", differences}, {"hidden-units", hiddenUnits}, {"why", why},
    {"map", map},          {"scripts", scripts},         {"presentation", stage}};

} // namespace

int main(int argc, char** argv) {
    QStringList names;
    for (int i = 1; i < argc; ++i)
        names += QString::fromLocal8Bit(argv[i]);
    if (names == QStringList("--list")) {
        for (const auto& [name, scene] : kScenes)
            QTextStream(stdout) << name << '\n';
        return 0;
    }
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(folder, home.path().toUtf8());
    QFile screen(home.filePath(QStringLiteral("screen.json")));
    require(screen.open(QIODevice::WriteOnly) && screen.write(kScreen) > 0, QStringLiteral("no temporary folder"));
    screen.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    qputenv("QT_FONT_DPI", "96");
    QApplication application(argc, argv);
    ui::speak(application, QStringLiteral("en"));
    QApplication::setCursorFlashTime(0);
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    require(!names.isEmpty(), QStringLiteral("usage: twinsine_pictures FOLDER [NAME...], or --list"));
    const QDir folder(names.takeFirst());
    require(folder.mkpath(QStringLiteral(".")), QStringLiteral("no folder ") + folder.path());
    for (const QString& name : names)
        require(kScenes.contains(name), QStringLiteral("no picture is called ") + name);
    for (const auto& [name, scene] : kScenes)
        if (names.isEmpty() || names.contains(name))
            scene([&, file = folder.filePath(name + ".png")](QWidget& window) { save(window, file); });
    return 0;
}
