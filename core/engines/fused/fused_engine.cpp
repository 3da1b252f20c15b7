// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/fused_engine.hpp"

#include "core/engines/fused/fused_network.hpp"

#include <array>

namespace twinsine::engines::fused {

namespace {

class FusedEngine final : public Engine {
public:
    explicit FusedEngine(InstructionSet set) : m_set(set) {}

    std::string name() const override { return "fused"; }
    std::string version() const override { return std::string(displayName(m_set)); }
    std::optional<std::string> cudaProblem() const override { return "the fused engine runs on the CPU"; }
    std::unique_ptr<engines::Network> makeNetwork(const NetworkSetup& setup) const override {
        return fused::makeNetwork(setup, kernelsOf(m_set));
    }

private:
    InstructionSet m_set;
};

} // namespace

const Engine& fusedEngine(InstructionSet set) {
    static const std::array<FusedEngine, 3> engines{
        {FusedEngine(InstructionSet::sse2), FusedEngine(InstructionSet::avx2), FusedEngine(InstructionSet::avx512)}};
    return engines[static_cast<std::size_t>(set)];
}

const Engine& fusedEngine() { return fusedEngine(usedInstructionSet()); }

std::optional<std::string> problemOf(const experiment::Side& side) {
    using namespace experiment;
    constexpr std::int64_t kMostUnits = 512;
    if (side.floatx != Floatx::float32 && side.floatx != Floatx::float64)
        return "floatx is " + std::string(nameOf(side.floatx));
    if (side.summation != Summation::tree16)
        return "summation is " + std::string(nameOf(side.summation));
    for (const Layer& layer : side.layers)
        if (layer.units > kMostUnits)
            return "layers: one has more than " + std::to_string(kMostUnits) + " units";
    return std::nullopt;
}

} // namespace twinsine::engines::fused
