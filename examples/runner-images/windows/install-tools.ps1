# Git, Node.js, the Azure CLI, the Azure Developer CLI, CMake and Python, each from its vendor and of the version that the template names.
. (Join-Path $PSScriptRoot 'downloads.ps1')

$number = '^\d+\.\d+\.\d+$'
$git = Get-Setting 'GIT_VERSION' $number '2.51.0'
$node = Get-Setting 'NODE_VERSION' $number '20.20.2'
$azureCli = Get-Setting 'AZURE_CLI_VERSION' $number '2.88.0'
$azd = Get-Setting 'AZD_VERSION' $number '1.25.3'
$cmake = Get-Setting 'CMAKE_VERSION' $number '4.1.2'
$python = Get-Setting 'PYTHON_VERSION' $number '3.12.10'

$gitTag = "v$git.windows.1"
$gitFile = "Git-$git-64-bit.exe"
Install-Download -File $gitFile -Url "https://github.com/git-for-windows/git/releases/download/$gitTag/$gitFile" `
  -Sha256 (Get-ReleaseSha256 'git-for-windows/git' $gitTag $gitFile) `
  -Arguments '/VERYSILENT', '/NORESTART', '/NOCANCEL', '/SP-', '/SUPPRESSMSGBOXES'

Install-Download -File "node-v$node-x64.msi" -Url "https://nodejs.org/dist/v$node/node-v$node-x64.msi" -Signer 'OpenJS Foundation'

Install-Download -File "azure-cli-$azureCli-x64.msi" -Signer 'Microsoft Corporation' `
  -Url "https://azcliprod.blob.core.windows.net/msi/azure-cli-$azureCli-x64.msi"

$azdTag = "azure-dev-cli_$azd"
$azdFile = 'azd-windows-amd64.msi'
Install-Download -File $azdFile -Url "https://github.com/Azure/azure-dev/releases/download/$azdTag/$azdFile" -Arguments 'ALLUSERS=1' `
  -Sha256 (Get-ReleaseSha256 'Azure/azure-dev' $azdTag $azdFile) -Signer 'Microsoft Corporation'

$cmakeFile = "cmake-$cmake-windows-x86_64.msi"
Install-Download -File $cmakeFile -Url "https://github.com/Kitware/CMake/releases/download/v$cmake/$cmakeFile" `
  -Sha256 (Get-ReleaseSha256 'Kitware/CMake' "v$cmake" $cmakeFile) -Arguments 'ADD_CMAKE_TO_PATH=System'

Install-Download -File "python-$python-amd64.exe" -Url "https://www.python.org/ftp/python/$python/python-$python-amd64.exe" `
  -Signer 'Python Software Foundation' -Arguments '/quiet', 'InstallAllUsers=1', 'PrependPath=1', 'Include_test=0'
