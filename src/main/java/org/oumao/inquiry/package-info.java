/**
 * What was asked, what became of it, and the letters that go out. May use: advice for what was
 * answered.
 */
@NullMarked
package org.oumao.inquiry;

import org.jspecify.annotations.NullMarked;
