package se.samsas.bench;

import se.samsas.command.CommandRun;

/// Runs a benchmark from the command line, beside the server, whose jar holds none of this.
final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(CommandRun.run(args, new BenchCommand()));
    }
}
