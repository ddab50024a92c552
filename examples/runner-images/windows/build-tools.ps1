# Build Tools of Visual Studio 2022 with the workload for C++. The vendor gives the newest of its channel, signed, and no sum.
. (Join-Path $PSScriptRoot 'downloads.ps1')

Install-Download -File 'vs_BuildTools.exe' -Url 'https://aka.ms/vs/17/release/vs_BuildTools.exe' -Signer 'Microsoft Corporation' `
  -Arguments '--quiet', '--wait', '--norestart', '--nocache', '--add', 'Microsoft.VisualStudio.Workload.VCTools', '--includeRecommended'
