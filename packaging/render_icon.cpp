// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws an SVG picture as square PNG pictures, a build's own tool.
/// usage: render_icon PICTURE.svg SIZE OUT.png [SIZE OUT.png]...

#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    QSvgRenderer picture;
    if (argc < 4 || argc % 2 != 0 || !picture.load(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "render_icon: a picture, and pairs of a size and a file are wanted\n");
        return 2;
    }
    for (int i = 2; i < argc; i += 2) {
        const int size = std::atoi(argv[i]);
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.render(&painter);
        painter.end();
        if (!image.save(QString::fromLocal8Bit(argv[i + 1]), "PNG")) {
            std::fprintf(stderr, "%s: can't be written\n", argv[i + 1]);
            return 1;
        }
    }
}
