#!/bin/bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A part of a run for each task of a Slurm array; a task that is killed or requeued goes on where it stopped.
#   sbatch --array=1-16 docs/many-machines/array.sh run --preset keras-vs-tensorflow --seeds 100000
#SBATCH --job-name=twinsine
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
exec twinsine "$@" --quiet --threads "${SLURM_CPUS_PER_TASK:-1}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "part$SLURM_ARRAY_TASK_ID.db"
