// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/kept_pace.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/names.hpp"
#include "core/io/base_folder.hpp"
#include "core/io/file.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <cmath>
#include <filesystem>
#include <mutex>
#include <string>
#include <system_error>

namespace twinsine::io {
namespace {

using experiment::Json;

/// What there is, an object by names of engines; empty if there is none.
Json readPaces(const std::string& file) {
    const auto text = readFile(file);
    Json paces = text ? Json::parse(*text, nullptr, false) : Json();
    return paces.is_object() ? paces : Json::object();
}

void keep(const std::filesystem::path& file, const std::string& name, double pace) {
    std::error_code ignored; // writing says what is wrong
    std::filesystem::create_directories(file.parent_path(), ignored);
    Json paces = readPaces(file);
    paces[name] = pace;
    if (const auto written = writeFile(file, paces.dump(4) + "\n"); !written)
        spdlog::debug("{}: {}", file.string(), written.error().message);
}

} // namespace

double keptPace(const engines::Engine& engine, experiment::Floatx floatx) {
    static std::mutex oneAtATime; // two that measure at once would find half of the pace
    const std::lock_guard lock(oneAtATime);
    const auto folder = cacheFolder();
    if (!folder)
        return engine.workPerSecond(floatx);
    const std::filesystem::path file = *folder / "twinsine" / "devices.json";
    const std::string name =
        std::string("twinsine ") + TWINSINE_VERSION + ", " + engine.version() + ", " + std::string(nameOf(floatx));
    const Json paces = readPaces(file);
    if (const auto kept = paces.find(name); kept != paces.end() && kept->is_number())
        if (const double pace = kept->get<double>(); std::isfinite(pace) && pace > 0)
            return pace;
    const double pace = engine.workPerSecond(floatx);
    if (pace > 0) // else the device had a fault, and may have none the next time
        keep(file, name, pace);
    return pace;
}

} // namespace twinsine::io
