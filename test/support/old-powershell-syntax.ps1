# Prints, for each file that is named, what Windows PowerShell 5.1 could not parse of it: `file:line: what`. Runs nothing of them.
param([string[]] $Path)
$newer = 'QuestionMark', 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd', 'OrOr', 'Clean'
foreach ($file in $Path) {
  $tokens = $null
  $problems = $null
  [void] [Management.Automation.Language.Parser]::ParseFile($file, [ref] $tokens, [ref] $problems)
  foreach ($problem in $problems) { "$(Split-Path -Leaf $file):$($problem.Extent.StartLineNumber): $($problem.Message)" }
  foreach ($token in $tokens) {
    if ($newer -contains "$($token.Kind)") { "$(Split-Path -Leaf $file):$($token.Extent.StartLineNumber): $($token.Text) is newer than 5.1" }
    # Strings have tokens in them.
    if ($token -isnot [Management.Automation.Language.StringExpandableToken]) { continue }
    foreach ($nested in @($token.NestedTokens)) {
      if ($null -ne $nested -and $newer -contains "$($nested.Kind)") { "$(Split-Path -Leaf $file):$($nested.Extent.StartLineNumber): $($nested.Text) is newer than 5.1" }
    }
  }
}
# Without a byte order mark, 5.1 reads a file in the code page of the machine.
foreach ($file in $Path) {
  if ([IO.File]::ReadAllBytes($file) | Where-Object { $_ -gt 127 }) { "$(Split-Path -Leaf $file): holds more than ASCII" }
}
