#!/bin/bash
# Crashes on purpose, to show what happens then. Runs only with the flag crash-drill.
ulimit -c unlimited
/usr/local/bin/crash-drill
