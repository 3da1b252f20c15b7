// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/loss_lines.hpp"

namespace twinsine::script {
namespace {

using experiment::Loss;
using experiment::Reduction;

const char* classOf(Loss loss) {
    switch (loss) {
    case Loss::mse:
        break;
    case Loss::mae:
        return "MeanAbsoluteError";
    case Loss::huber:
        return "Huber";
    case Loss::logCosh:
        return "LogCosh";
    }
    return "MeanSquaredError";
}

const std::vector<std::string> kPaths{"loss", "loss_reduction"};

} // namespace

Code lossArgument(const SideSettings& settings) {
    const auto& side = settings.side();
    if (!settings.isWritten("loss_reduction"))
        return {"loss=\"" + std::string(nameOf(side.loss)) + '"', kPaths};
    return {"loss=" + lossObject(side), kPaths};
}

std::string lossObject(const experiment::Side& side) {
    const char* reduction = side.lossReduction == Reduction::sum ? "sum" : "sum_over_batch_size";
    return std::string("keras.losses.") + classOf(side.loss) + "(reduction=\"" + reduction + "\")";
}

Code lossOfError(const experiment::Side& side, const std::string& error) {
    const std::string terms = (side.loss == Loss::mae ? "tf.abs(" : "tf.square(") + error + ")";
    switch (side.lossReduction) {
    case Reduction::mean:
        break;
    case Reduction::sum:
        return {"tf.reduce_sum(" + terms + ")", kPaths};
    case Reduction::halfSum:
        return {side.loss == Loss::mae ? "0.5 * tf.reduce_sum(" + terms + ")" : "tf.nn.l2_loss(" + error + ")", kPaths};
    case Reduction::halfMean:
        return {"0.5 * tf.reduce_mean(" + terms + ")", kPaths};
    }
    return {"tf.reduce_mean(" + terms + ")", kPaths};
}

} // namespace twinsine::script
