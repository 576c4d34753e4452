/** How the two elements begin that hold a page's data; reading looks for these very texts. */
export const ABOUT_START = '<script type="application/json" id="about">';
export const CONTENT_START = '<script type="application/json" id="snapshot">';
export const SCRIPT_END = '</script>';
/** What follows the data: the page's program, and its end. */
export const PROGRAM_START = '<script>';
/** The last element of a page: where it is missing, the page was cut off. */
export const WHOLE_MARK = '<span id="whole" hidden></span>';
export const PAGE_END = '</html>';
