// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Asks which chart, how large, in which look and where to, shows what comes of it, and writes or copies the picture.
/// All but what belongs to one picture is remembered.

#include "core/run/job.hpp"
#include "ui/export/figure_size.hpp"
#include "ui/export/picture.hpp"

#include <QDialog>
#include <QTimer>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;

namespace twinsine::ui {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `theme` is the window's: the look as long as no other was chosen.
    ExportDialog(PictureData picture, Chart chart, theme::Theme theme, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& path);
    void copied(Chart chart, const QSize& pixels);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addSizes(QFormLayout& form);
    void addTexts(QFormLayout& form);
    QLayout* makeFile();
    QLayout* makeButtons();
    void recall(theme::Theme theme);
    void remember() const;

    Chart chart() const;
    FigureSize size() const;
    PlotOptions options() const;
    void setSize(const FigureSize& size);
    void changeUnit();
    /// What follows from what is chosen: the usual size's name, pixels, title, file.
    void chosen();
    void proposeTexts();
    void showPreview();
    void chooseFile();
    /// True if nothing is in the way of a picture; else says what.
    bool check();
    void complain(const QString& text);
    void write();
    void end(const QString& path, const Result<Done>& done);
    void copy();

    PictureData m_picture;
    QComboBox* m_chart;
    QComboBox* m_usual;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_dpi;
    QDoubleSpinBox* m_type;
    QLabel* m_pixels;
    QComboBox* m_theme;
    QLineEdit* m_title;
    QCheckBox* m_caption;
    std::array<QLineEdit*, 2> m_names; ///< of A and B
    QLineEdit* m_file;
    QLabel* m_problem;
    QLabel* m_preview;
    QTimer m_soon;                               ///< the preview: a key held down draws it once
    LengthUnit m_shownUnit = LengthUnit::pixels; ///< what width and height are in
    QString m_proposedTitle;
    QString m_proposedFile;
    QString m_mayReplace; ///< a file that the person has agreed to replace
    run::Job m_writing;   ///< of large pictures
};

/// What a chart is called in menus.
QString chartName(Chart chart);

} // namespace twinsine::ui
