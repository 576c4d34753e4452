const HEAD_BYTES = 4096;

/**
 * Whether files are a graph of another program, which is read through a mapping. One that this product wrote
 * names itself in its head and is imported as it is.
 */
export async function isForeign(files: readonly File[]): Promise<boolean> {
  const [file] = files;
  if (file === undefined || files.length > 1 || !/\.(?:gexf|graphml)$/i.test(file.name))
    return false;
  // A file that cannot be read any more fails where it is sent, with words for it.
  const head = await file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => '');
  return !head.includes('<?stancegraph');
}
