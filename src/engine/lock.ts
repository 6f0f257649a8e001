/** First statements of every instance, in order: without all five an offline query may try the network and trap. */
export function lockStatements(directory: string): string[] {
  return [
    'SET autoinstall_known_extensions=false',
    'SET autoload_known_extensions=false',
    `SET allowed_directories=['${directory.replaceAll("'", "''")}']`,
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ];
}
