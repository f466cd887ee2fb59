// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

/** What is needed to read a question, beside the index. */
record Reading(Analysis analysis, LanguageGuess guess, ReaderTokens readers, Synonyms synonyms) {}
