/// Papers: what they are made of, how people write their texts, and how they become HTML, Markdown and PDF;
/// the store of files that servers share. Uses `failure` and `api`.
@NullMarked
package se.samsas.document;

import org.jspecify.annotations.NullMarked;
