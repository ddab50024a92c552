# Parses the scripts that it is given and runs none of them: "<name>: line <number>: <what is wrong>" for each that cannot be parsed.
$ErrorActionPreference = 'Stop'
# What another machine may have, or a module that is loaded there.
$ofOtherMachines = 'TypeNotFound', 'ModuleNotFoundDuringParse', 'MultipleModuleEntriesFoundDuringParse', 'InvalidUsingNamespaceValue',
  'CannotLoadAssembly', 'CustomAttributeTypeNotFound', 'UnresolvedAssembly', 'RequiresModuleInvalid', 'CustomTypeNotFound'
foreach ($path in $args) {
  $tokens = $null
  $mistakes = $null
  $text = [System.IO.File]::ReadAllText((Resolve-Path -LiteralPath $path).ProviderPath)
  [void][System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$mistakes)
  $mistake = $mistakes | Where-Object { $ofOtherMachines -notcontains $_.ErrorId } | Select-Object -First 1
  if ($null -ne $mistake) {
    [Console]::Out.WriteLine(('{0}: line {1}: {2}' -f $path, $mistake.Extent.StartLineNumber, ($mistake.Message -replace '\s+', ' ')))
  }
}
