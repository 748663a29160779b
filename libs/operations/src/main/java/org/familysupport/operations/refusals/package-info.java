/** Calls that were refused by right leave a row of the audit too (handover section 2: every decision is logged). */
@NullMarked
package org.familysupport.operations.refusals;

import org.jspecify.annotations.NullMarked;
