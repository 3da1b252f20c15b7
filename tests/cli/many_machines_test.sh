#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What docs/many-machines.md says to type, with GNU parallel and with a Slurm of one machine, gives what one run does.
# usage: many_machines_test.sh PROGRAM SOURCE
# Exit status 77 where neither is installed (apt-get install parallel slurm-wlm munge).
set -euo pipefail
program=$(realpath "$1")
source=$(realpath "$2")
PATH=$PATH:/usr/sbin
folder=$(mktemp -d)
started=()
finish() {
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do
        kill "${started[i]}" 2>/dev/null || true
        tail --pid="${started[i]}" -f /dev/null
    done
    rm -rf "$folder"
}
trap finish EXIT
mkdir "$folder/bin"
ln -s "$program" "$folder/bin/twinsine"
PATH=$folder/bin:$PATH
cd "$folder"
tried=0

# same NAME ONE.json: the parts in this folder against a whole run, all but the seconds
same() {
    twinsine merge part*.db --quiet --json merged.json
    cmp <(sed 's/"seconds":[^,}]*//' merged.json) <(sed 's/"seconds":[^,}]*//' "$2") || { echo "$1: other results"; exit 1; }
    echo "$1: the same as one run"
}

if command -v parallel >/dev/null; then
    tried=1
    mkdir parallel && cd parallel
    line=$(grep -m 1 '^seq ' "$source/docs/many-machines.md")
    bash -c "$line"
    twinsine run --preset keras-vs-tensorflow --seeds 20000 --quiet --json one.json
    same parallel one.json
    cd ..
else
    echo "parallel: skipped, it is not installed"
fi

if command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v munged >/dev/null; then
    tried=1
    mkdir slurm && cd slurm
    me=$(id -un)
    head -c 1024 /dev/urandom >key && chmod 400 key
    munged --force --foreground --key-file="$PWD/key" --socket="$PWD/munge" --pid-file="$PWD/munge.pid" \
        --log-file="$PWD/munge.log" --seed-file="$PWD/munge.seed" 2>/dev/null &
    started+=($!)
    port=$((20000 + $$ % 20000))
    cat >slurm.conf <<CONF
ClusterName=one
SlurmctldHost=localhost
SlurmUser=$me
SlurmdUser=$me
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$PWD/munge
CredType=cred/munge
StateSaveLocation=$PWD/state
SlurmdSpoolDir=$PWD/spool
SlurmctldPidFile=$PWD/slurmctld.pid
SlurmdPidFile=$PWD/slurmd.pid
SlurmctldLogFile=$PWD/slurmctld.log
SlurmdLogFile=$PWD/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
ReturnToService=2
MpiDefault=none
NodeName=localhost CPUs=$(nproc)
PartitionName=all Nodes=localhost Default=YES MaxTime=INFINITE State=UP
CONF
    mkdir state spool
    export SLURM_CONF=$PWD/slurm.conf
    until [[ -S munge ]]; do kill -0 "${started[-1]}" || { cat munge.log; exit 1; }; done
    slurmctld -D 2>/dev/null &
    started+=($!)
    slurmd -D -N localhost 2>/dev/null &
    started+=($!)
    for ((try = 0; ; ++try)); do # sinfo itself waits where nobody answers
        [[ $(timeout 10 sinfo -h -o %T 2>/dev/null) == idle ]] && break
        ((try < 300)) || { cat slurmctld.log slurmd.log; exit 1; }
    done
    sbatch --wait --array=1-4 "$source/docs/many-machines/array.sh" explain --preset precision --seeds 80 ||
        { cat slurm-*.out slurmctld.log slurmd.log; exit 1; }
    twinsine explain --preset precision --seeds 80 --quiet --json one.json
    same slurm one.json
    cd ..
else
    echo "slurm: skipped, it is not installed"
fi
((tried)) || exit 77
