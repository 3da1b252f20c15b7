// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hands that do anything, anywhere: any point of any window with any button, drags, wheel, keys, texts, sizes,
/// dialogs, files, the stage. The window must live, and its title and marks say what its document is. Each move comes
/// from a number of its own, which is in a file before the move is made; shrink_moves.sh finds the fewest that still
/// fail.
///     TWINSINE_MOVES=N        that many moves
///     TWINSINE_MOVES_SEED=N   others
///     TWINSINE_MOVES_LOG=F    where they are written
///     TWINSINE_MOVES_REPLAY=F those that begin the lines of a file, instead

#include "tests/ui/random_hands.hpp"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QUndoStack>
#include <QUrl>
#include <QWheelEvent>

#include <unistd.h>

#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

namespace twinsine::tests {
namespace {

constexpr int kRoughMoves = 1000;
constexpr std::uint32_t kRoughSeed = 16;

int numberIn(const char* name, int otherwise) {
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

/// Memory that the process has, in MB.
double residentMemory() {
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Processor time of this thread: what a hand waits for on a machine that has nothing else to do, but for the work of
/// others that the window waits for.
double threadMilliseconds() {
    std::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class RoughHands : public RandomHands {
protected:
    /// The windows that take input: a dialog alone where there is one.
    QWidget* oneWindow() {
        if (QWidget* dialog = QApplication::activeModalWidget())
            return dialog;
        QWidgetList windows = QApplication::topLevelWidgets();
        windows.removeIf([](const QWidget* each) { return !each->isVisible() || !each->isWindow(); });
        return windows.isEmpty() ? window.get() : oneOf(windows);
    }
    QPoint placeIn(const QWidget& widget) {
        const auto along = [&](int length) { return static_cast<int>(below(static_cast<std::size_t>(length) + 1)); };
        return {along(widget.width()), along(widget.height())};
    }
    /// A point of a window, seen from the part that is there.
    std::pair<QWidget*, QPoint> anywhere() {
        QWidget* in = oneWindow();
        const QPoint at = placeIn(*in);
        QWidget* part = in->childAt(at);
        return part ? std::pair{part, part->mapFrom(in, at)} : std::pair{in, at};
    }
    /// A file dialog's buttons could write anywhere.
    static bool isForFiles(const QWidget* part) { return qobject_cast<const QFileDialog*>(part->window()); }

    /// Does something at a point of a part, which it may end.
    QString pointSomewhere(const std::function<void(const QPointer<QWidget>&, Qt::MouseButton, QPoint)>& hand) {
        const auto [part, at] = anywhere();
        if (isForFiles(part))
            return {};
        const QString name = nameOf(part);
        hand(part, below(5) == 0 ? Qt::RightButton : below(12) == 0 ? Qt::MiddleButton : Qt::LeftButton, at);
        return name;
    }
    Qt::KeyboardModifiers someModifiers() {
        static const std::vector<Qt::KeyboardModifiers> kModifiers{
            {}, {}, {}, {}, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return oneOf(kModifiers);
    }

    QString clickAnywhere() {
        return pointSomewhere([&](const QPointer<QWidget>& part, Qt::MouseButton button, QPoint at) {
            QTest::mouseClick(part, button, someModifiers(), at);
            if (part && below(4) == 0)
                QTest::mouseDClick(part, button, {}, at);
        });
    }
    QString dragAnywhere() {
        return pointSomewhere([&](const QPointer<QWidget>& part, Qt::MouseButton button, QPoint at) {
            QTest::mousePress(part, button, someModifiers(), at);
            for (std::size_t moves = 1 + below(4); part && moves > 0; --moves)
                QTest::mouseMove(part, placeIn(*part));
            if (part)
                QTest::mouseRelease(part, button, {}, placeIn(*part));
        });
    }
    QString turnWheel() {
        const auto [part, at] = anywhere();
        const QString name = nameOf(part);
        const QPoint turn(0, below(2) == 0 ? 120 : -120);
        QWheelEvent event(at, part->mapToGlobal(at), {}, turn, Qt::NoButton, someModifiers(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(part, &event);
        return name;
    }
    QString pressAnyKey() {
        static const std::vector<Qt::Key> kKeys{
            Qt::Key_Tab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Left,   Qt::Key_Right,
            Qt::Key_Up,  Qt::Key_Down,   Qt::Key_Home,   Qt::Key_End,   Qt::Key_Delete, Qt::Key_Backspace,
            Qt::Key_F5,  Qt::Key_F11,    Qt::Key_Plus,   Qt::Key_Minus, Qt::Key_PageUp};
        QWidget* in = oneWindow();
        QWidget* target = in->focusWidget() ? in->focusWidget() : in;
        const auto letter = static_cast<Qt::Key>(Qt::Key_A + static_cast<int>(below(26)));
        const Qt::Key key = below(3) == 0 ? letter : oneOf(kKeys);
        auto modifiers = someModifiers();
        if (isForFiles(target) || (key == Qt::Key_Q && modifiers.testFlag(Qt::ControlModifier)))
            return {};
        const QString name = nameOf(target);
        QTest::keyClick(target, key, modifiers);
        return name + QLatin1Char(' ') + QKeySequence(QKeyCombination(modifiers, key)).toString();
    }
    QString typeAnything() {
        static const QStringList kTexts{
            "0.5", "-1e400", "1e9",      "sin(x)", "x**2 +", "\u00e4\u4e2d\U0001f600", "{}", "99999999999999999999",
            "nan", " ",      "<b>&amp;", "%1 %2"};
        QWidget* in = oneWindow();
        QWidget* target = in->focusWidget() ? in->focusWidget() : in;
        if (isForFiles(target))
            return {};
        const QString text = oneOf(kTexts);
        const QString name = nameOf(target);
        for (QPointer<QWidget> alive = target; const QChar& character : text)
            if (alive) { // QTest types nothing but ASCII
                QKeyEvent event(QEvent::KeyPress, Qt::Key_unknown, {}, character);
                QApplication::sendEvent(alive, &event);
            }
        return name + QLatin1Char(' ') + text;
    }
    QString resizeAnyhow() {
        const QSize size(static_cast<int>(200 + below(2400)), static_cast<int>(150 + below(1500)));
        oneWindow()->resize(size);
        return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
    }
    /// All but what ends the program or asks the desktop for something.
    QString triggerAny() {
        auto actions = window->findChildren<QAction*>();
        actions.removeIf([](const QAction* action) {
            return !action->isEnabled() || action->menu() || action->objectName().isEmpty() ||
                   action->objectName() == "quit" || action->objectName() == "help";
        });
        if (actions.isEmpty() || QApplication::activeModalWidget())
            return {};
        QAction* action = oneOf(actions);
        const QString name = action->objectName();
        action->trigger();
        return name;
    }
    QString undoOrRedo() {
        const QString name = below(3) == 0 ? "redo" : "undo";
        window->findChild<QAction*>(name)->trigger();
        return name;
    }
    QString dropFile() {
        static const std::vector<std::pair<const char*, std::string>> kFiles{
            {"good.json", toJsonText(preset("precision"))},
            {"other.json", toJsonText(preset("fit-twice"))},
            {"broken.json", "{\"format\": \"twinsine.experiment\", \"version\": 1, \"a\": 3}"},
            {"points.csv", "x,y\n0,1\n1,3\n2,2\n"},
            {"one.csv", "0,0\n"},
            {"broken.csv", "x;y\n1;two\n"},
        };
        const auto& [name, content] = oneOf(kFiles);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(m_folder.add(name, content)))});
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &event);
        return QLatin1String(name);
    }
    QString pasteText() {
        static const std::vector<std::string> kTexts{toJsonText(preset("unseeded")), "{\"a\": 1}", "no JSON"};
        QApplication::clipboard()->setText(QString::fromStdString(oneOf(kTexts)));
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier);
        return {};
    }
    /// A moment, in which what is trained and waited for comes.
    QString wait() {
        QTest::qWait(static_cast<int>(below(20)));
        return {};
    }
    QString calmMove() {
        return QApplication::activeModalWidget() || !window->isVisible() ? QString() : QString::fromStdString(move());
    }

    std::string makeMove(std::uint32_t number) {
        using Move = std::pair<const char*, QString (RoughHands::*)()>;
        static const std::vector<Move> kRough{
            {"click at", &RoughHands::clickAnywhere}, {"click at", &RoughHands::clickAnywhere},
            {"click at", &RoughHands::clickAnywhere}, {"drag in", &RoughHands::dragAnywhere},
            {"drag in", &RoughHands::dragAnywhere},   {"wheel over", &RoughHands::turnWheel},
            {"key to", &RoughHands::pressAnyKey},     {"key to", &RoughHands::pressAnyKey},
            {"text to", &RoughHands::typeAnything},   {"size", &RoughHands::resizeAnyhow},
            {"command", &RoughHands::triggerAny},     {"command", &RoughHands::triggerAny},
            {"history", &RoughHands::undoOrRedo},     {"history", &RoughHands::undoOrRedo},
            {"history", &RoughHands::undoOrRedo},     {"file", &RoughHands::dropFile},
            {"paste", &RoughHands::pasteText},        {"wait", &RoughHands::wait},
            {"calm", &RoughHands::calmMove},          {"calm", &RoughHands::calmMove},
            {"calm", &RoughHands::calmMove},          {"calm", &RoughHands::calmMove},
        };
        m_random.seed(number);
        const auto& [name, hands] = oneOf(kRough);
        m_log << number << ' ' << name << std::flush;
        const std::string what = (this->*hands)().toStdString();
        m_log << ' ' << what << std::endl;
        closePopups();
        if (below(2) == 0)
            closeDialogs();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        return std::to_string(number) + ' ' + name + ' ' + what;
    }
    static void closeDialogs() {
        while (QWidget* dialog = QApplication::activeModalWidget()) {
            if (!dialog->close()) // a question without a way out
                dialog->hide();
            QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        }
    }

    static std::vector<std::uint32_t> numbers() {
        std::vector<std::uint32_t> result;
        if (const char* file = std::getenv("TWINSINE_MOVES_REPLAY")) {
            std::ifstream stream(file);
            for (std::string line; std::getline(stream, line);)
                result.push_back(static_cast<std::uint32_t>(std::strtoul(line.c_str(), nullptr, 10)));
            return result;
        }
        std::mt19937 random(kRoughSeed + static_cast<std::uint32_t>(numberIn("TWINSINE_MOVES_SEED", 0)));
        for (int i = numberIn("TWINSINE_MOVES", kRoughMoves); i > 0; --i)
            result.push_back(static_cast<std::uint32_t>(random()));
        return result;
    }

    const std::string m_logFile =
        qEnvironmentVariable("TWINSINE_MOVES_LOG", QDir::temp().filePath("twinsine-moves.log")).toStdString();
    std::ofstream m_log{m_logFile};
    TemporaryFolder m_folder;
};

TEST_F(RoughHands, LeaveTheWindowAlive) {
    std::cout << "moves: " << m_logFile << std::endl;
    constexpr std::size_t kLongest = 5;
    constexpr std::size_t kMemoryEvery = 5000;
    const auto moves = numbers();
    std::multimap<double, std::string, std::greater<>> longest;
    std::ostringstream memory;
    for (std::size_t i = 0; i < moves.size() && !HasFailure(); ++i) {
        const double start = threadMilliseconds();
        const std::string what = makeMove(moves[i]);
        longest.emplace(threadMilliseconds() - start, what);
        if (longest.size() > kLongest)
            longest.erase(std::prev(longest.end()));
        checkTitleAndRows();
        if (i % kMemoryEvery == 0)
            memory << ' ' << std::lround(residentMemory());
    }
    closeDialogs();
    std::cout << moves.size() << " moves; memory in MB after each " << kMemoryEvery << ": " << memory.str() << ' '
              << std::lround(residentMemory()) << "\nms of the window's thread in the longest:\n";
    for (const auto& [milliseconds, what] : longest)
        std::cout << std::lround(milliseconds) << ": " << what << '\n';
    EXPECT_FALSE(HasFailure()) << "bash tests/ui/shrink_moves.sh PROGRAM " << m_logFile;
}

} // namespace
} // namespace twinsine::tests
