/**
 * What two spellings have in common: the key of a text for matching, its letters in the other script or keyboard layout, its
 * sound, the forms of one name, and how many slips of the pen lie between two texts. Pure functions; nothing is kept.
 */
@NullMarked
package org.familysupport.matching.text;

import org.jspecify.annotations.NullMarked;
