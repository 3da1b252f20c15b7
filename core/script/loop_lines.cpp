// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/loop_lines.hpp"

namespace twinsine::script {
namespace {

using experiment::Phase;
using experiment::Shuffle;

class LoopPhase {
public:
    LoopPhase(LineWriter& lines, const SideSettings& settings, std::size_t index, const PointNames& points,
              const LoopCalls& calls)
        : m_lines(lines), m_settings(settings), m_index(index), m_phase(settings.side().phases[index]),
          m_points(points), m_calls(calls), m_count("len(" + points.trainX + ")") {}

    void write() {
        if (m_phase.shuffle == Shuffle::tfData)
            writeDataset();
        if (m_phase.shuffle == Shuffle::shuffle)
            m_lines.add("order = np.arange(" + m_count + ")", {path("shuffle")});
        m_lines.add("for epoch in range(" + epochs() + "):", {path("epochs")});
        const Indented inside(m_lines);
        writeOrder();
        const bool oneBatch = !m_phase.batchSize && m_phase.shuffle != Shuffle::tfData;
        if (oneBatch)
            writeOneUpdate();
        else
            writeUpdates();
        writeReport(oneBatch ? "float(l)" : "total / seen");
    }

private:
    std::string path(std::string_view field) const { return at("phases", m_index, field); }

    /// Counted on from the phases before.
    std::string epochs() const {
        std::int64_t first = 0;
        for (std::size_t earlier = 0; earlier < m_index; ++earlier)
            first += m_settings.side().phases[earlier].epochs;
        const std::string end = std::to_string(first + m_phase.epochs);
        return first > 0 ? std::to_string(first) + ", " + end : end;
    }

    void writeDataset() {
        const std::string size = m_phase.bufferSize ? std::to_string(*m_phase.bufferSize) : m_count;
        const std::string batch = m_phase.batchSize ? std::to_string(*m_phase.batchSize) : m_count;
        m_lines.add("dataset = tf.data.Dataset.from_tensor_slices((" + m_points.trainX + ", " + m_points.trainY + "))",
                    {path("shuffle")});
        m_lines.add("dataset = dataset.shuffle(" + size + ").batch(" + batch +
                        (m_phase.dropRemainder ? ", drop_remainder=True)" : ")"),
                    {path("shuffle"), path("buffer_size"), path("batch_size"), path("drop_remainder")});
    }

    /// The order of an epoch's points.
    void writeOrder() {
        if (m_phase.shuffle == Shuffle::permutation)
            m_lines.add("order = np.random.permutation(" + m_count + ")", {path("shuffle")});
        else if (m_phase.shuffle == Shuffle::shuffle)
            m_lines.add("np.random.shuffle(order)", {path("shuffle")});
    }

    std::vector<std::string> pathsOfBatch() const {
        return {path("batch_size"), path("shuffle"), "validation_split", path("compile")};
    }

    void writeBatch(const std::string& numbers) {
        m_lines.add("bx, by = " + m_calls.rows(m_points.trainX, numbers) + ", " +
                        m_calls.rows(m_points.trainY, numbers),
                    pathsOfBatch());
    }

    void writeUpdate(const std::string& x, const std::string& y, std::vector<std::string> paths) {
        m_lines.add(m_calls.update(m_index, x, y), std::move(paths));
    }

    void writeOneUpdate() {
        if (m_phase.shuffle == Shuffle::none) {
            writeUpdate(m_points.trainX, m_points.trainY, pathsOfBatch());
            return;
        }
        if (m_phase.shuffle == Shuffle::choice)
            m_lines.add("order = np.random.randint(0, " + m_count + ", " + m_count + ")", {path("shuffle")});
        writeBatch("order");
        writeUpdate("bx", "by", {path("compile")});
    }

    void writeUpdates() {
        m_lines.add("total, seen = 0.0, 0");
        if (m_phase.shuffle == Shuffle::tfData)
            m_lines.add("for bx, by in dataset:", {path("shuffle")});
        else
            writeForBatches();
        const Indented inside(m_lines);
        writeBatchOfUpdates();
        writeUpdate("bx", "by", {path("compile")});
        m_lines.add("total += float(l) * len(bx)");
        m_lines.add("seen += len(bx)");
    }

    void writeForBatches() {
        const std::string size = std::to_string(*m_phase.batchSize);
        const std::string end = m_phase.dropRemainder ? m_count + " - " + size + " + 1" : m_count;
        m_lines.add("for i in range(0, " + end + ", " + size + "):", {path("batch_size"), path("drop_remainder")});
    }

    void writeBatchOfUpdates() {
        if (m_phase.shuffle == Shuffle::tfData)
            return;
        const std::string size = std::to_string(*m_phase.batchSize);
        const std::string part = "[i:i + " + size + "]";
        switch (m_phase.shuffle) {
        case Shuffle::permutation:
        case Shuffle::shuffle:
            m_lines.add("b = order" + part, {path("batch_size")});
            writeBatch("b");
            break;
        case Shuffle::choice:
            m_lines.add("b = np.random.randint(0, " + m_count + ", " + size + ")",
                        {path("batch_size"), path("shuffle")});
            writeBatch("b");
            break;
        default:
            m_lines.add("bx, by = " + m_points.trainX + part + ", " + m_points.trainY + part, pathsOfBatch());
        }
    }

    void writeReport(const std::string& loss) {
        std::string text = "print(\"epoch\", epoch, \"loss\", " + loss;
        if (m_settings.validates())
            text += ", \"val_loss\", " + m_calls.judge("x_val", "y_val");
        m_lines.add(text + ")");
    }

    LineWriter& m_lines;
    const SideSettings& m_settings;
    std::size_t m_index;
    const Phase& m_phase;
    const PointNames& m_points;
    const LoopCalls& m_calls;
    std::string m_count; ///< of the points that are trained on
};

} // namespace

void writePhase(LineWriter& lines, const SideSettings& settings, std::size_t phase, const PointNames& points,
                const LoopCalls& calls) {
    LoopPhase(lines, settings, phase, points, calls).write();
}

} // namespace twinsine::script
