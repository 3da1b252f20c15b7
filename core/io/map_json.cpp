// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/map_json.hpp"

#include "core/experiment/json.hpp"
#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twinsine::io {

using analysis::kMapValues;
using analysis::MapAxis;
using analysis::MapValue;
using experiment::Floatx;
using experiment::Json;

namespace {

Json axisJson(const MapAxis& axis) { return {{"path", axis.path}, {"label", axis.label}, {"values", axis.values}}; }

double valueOf(const analysis::MapCell& cell, MapValue value) { return cell.isDone ? cell[value] : NAN; }

} // namespace

std::string mapJson(const experiment::Experiment& experiment, const analysis::Map& map, MapValue shown,
                    const RunFacts& facts, double seconds) {
    Json document{{"format", "twinsine.map"},
                  {"version", 1},
                  {"twinsine", TWINSINE_VERSION},
                  {"engine", facts.engine},
                  {"device", nameOf(facts.device)},
                  {"experiment", toJson(experiment)},
                  {"x", axisJson(map.x)},
                  {"y", axisJson(map.y)},
                  {"seeds", map.seeds},
                  {"value", nameOf(shown)}};
    for (const MapValue value : kMapValues) {
        Json rows = Json::array();
        for (std::size_t iy = 0; iy < map.y.values.size(); ++iy) {
            std::vector<double> row;
            for (std::size_t ix = 0; ix < map.x.values.size(); ++ix)
                row.push_back(valueOf(map.at(ix, iy), value));
            rows.push_back(numbers(row, Floatx::float64));
        }
        document[std::string(nameOf(value))] = std::move(rows);
    }
    document["seconds"] = seconds;
    return document.dump() + "\n";
}

std::string mapCsv(const analysis::Map& map) {
    std::string csv = map.x.path + "," + map.y.path;
    for (const MapValue value : kMapValues)
        csv.append(",").append(nameOf(value));
    csv += "\n";
    for (std::size_t iy = 0; iy < map.y.values.size(); ++iy)
        for (std::size_t ix = 0; ix < map.x.values.size(); ++ix) {
            csv += map.x.textOf(ix) + "," + map.y.textOf(iy);
            for (const MapValue value : kMapValues)
                csv += "," + csvField(valueOf(map.at(ix, iy), value), Floatx::float64);
            csv += "\n";
        }
    return csv;
}

} // namespace twinsine::io
