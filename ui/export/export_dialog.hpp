// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Asks which chart, how large and where to, then writes the picture.

#include "ui/export/picture.hpp"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace twinsine::ui {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(PictureData picture, Chart chart, theme::Theme theme, QWidget* parent);

private:
    PlotOptions options() const;
    void showPixels();
    void chooseFile();
    void write();

    PictureData m_picture;
    theme::Theme m_theme;
    QComboBox* m_chart;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QLabel* m_pixels;
    QLineEdit* m_file;
    QLabel* m_problem;
    QString m_mayReplace; ///< a file that the person has agreed to replace
};

/// What a chart is called in menus.
QString chartName(Chart chart);

} // namespace twinsine::ui
