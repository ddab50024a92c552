# The agent of Azure Pipelines of AGENT_VERSION, unpacked in AGENT_ROOT and not configured. AGENT_SHA256 is the sum of the package; when it
# is empty, the one that the release states is taken.
. (Join-Path $PSScriptRoot 'downloads.ps1')

$version = Get-Setting 'AGENT_VERSION' '^\d+\.\d+\.\d+$' '3.240.1'
$root = Get-Setting 'AGENT_ROOT' '^[A-Za-z]:\\[^"<>|?*:]+$' 'C:\ado-agent'
$file = "vsts-agent-win-x64-$version.zip"
$sum = "$env:AGENT_SHA256"
if ($sum -eq '') { $sum = Get-ReleaseSha256 'microsoft/azure-pipelines-agent' "v$version" $file }
$path = Join-Path ([IO.Path]::GetTempPath()) $file
Save-Download "https://download.agent.dev.azure.com/agent/$version/$file" $path
Assert-Sha256 $path $sum
Expand-Archive -LiteralPath $path -DestinationPath $root -Force
Remove-Item -LiteralPath $path -Force
Write-Output "Unpacked the agent $version in $root."
