/** Every refusal as one kind of document: RFC 9457, with all violations and a stable code. */
@NullMarked
package org.familysupport.web.problem;

import org.jspecify.annotations.NullMarked;
