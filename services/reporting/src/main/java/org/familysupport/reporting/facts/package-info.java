/**
 * Every fact of the others in a small star schema, once: the newest version of each aggregate wins, so that repeats,
 * reverse order and replays change nothing (domain row 68). Announces nothing.
 */
@NullMarked
package org.familysupport.reporting.facts;

import org.jspecify.annotations.NullMarked;
