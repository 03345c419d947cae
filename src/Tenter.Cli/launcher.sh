#!/bin/sh
# Starts the command line beside this file.
here=$(dirname "$(readlink -f "$0")")
exec dotnet "$here/Tenter.Cli.dll" "$@"
