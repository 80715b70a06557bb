import ArgumentParser

@main
struct DetenteCommand: ParsableCommand {}
