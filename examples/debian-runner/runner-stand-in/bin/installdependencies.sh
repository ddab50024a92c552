#!/bin/bash
# The real one installs the libraries of .NET; the stand-in needs none.
echo 'Nothing to install'
