// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The picture of what the initializers have drawn.

#include "tests/ui/pixels.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/theme/theme.hpp"

#include <QDialog>

namespace twinsine::tests {
namespace {

using WeightsDialogTest = WindowTest;

TEST_F(WeightsDialogTest, ShowsBothSidesNumbersLayerByLayer) {
    trigger("showWeights");
    auto* dialog = window->findChild<QDialog*>("weightsDialog");
    ASSERT_NE(dialog, nullptr);
    auto* variable = dialog->findChild<QComboBox*>("variable");
    ASSERT_TRUE(waitFor([&] { return variable->count() == 4; })) << "two kernels, two biases";
    auto* view = dialog->findChild<QWidget*>("weightView");
    const QString kernel = view->accessibleDescription();
    EXPECT_TRUE(kernel.contains("Keras 3: GlorotUniform, 10 numbers, ")) << kernel.toStdString();
    EXPECT_TRUE(kernel.contains("TensorFlow 1: random.normal, 10 numbers, ")) << kernel.toStdString();
    const QImage picture = view->grab().toImage();
    EXPECT_GT(pixelsOf(picture, ui::theme::current().sideA), 50) << "a density and words";
    EXPECT_GT(pixelsOf(picture, ui::theme::current().sideB), 50);
    variable->setFocus();
    QTest::keyClick(variable, Qt::Key_Down);
    EXPECT_TRUE(view->accessibleDescription().contains("Keras 3: Zeros, all 0"))
        << view->accessibleDescription().toStdString();
    EXPECT_NE(view->grab().toImage(), picture);
}

} // namespace
} // namespace twinsine::tests
