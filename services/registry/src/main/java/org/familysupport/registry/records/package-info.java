/** The single continuous record: a timeline of every agency's facts about a family or person (domain row 13). */
@NullMarked
package org.familysupport.registry.records;

import org.jspecify.annotations.NullMarked;
