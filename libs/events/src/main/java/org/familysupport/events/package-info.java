/** The published words: what services tell each other, in ids, codes and dates, never names (rulings R9). */
@NullMarked
package org.familysupport.events;

import org.jspecify.annotations.NullMarked;
