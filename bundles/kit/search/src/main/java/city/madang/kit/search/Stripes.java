// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * An even sample: one stretch of documents in so many, over the whole index. What lies between is not gone through, so that the
 * sample of a large answer costs what a small answer costs.
 */
final class Stripes extends Query {
    private static final int WIDTH = 128;

    private final int every;

    /** @param every 1 for all documents */
    Stripes(int every) {
        this.every = every;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext segment) {
                var documents =
                        new Stretches(every, segment.docBase, segment.reader().maxDoc());
                return new ConstantScoreScorer(this, score(), scoreMode, documents);
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    /** The sample's documents in one segment; the stretches are laid over the whole index, not over each segment. */
    private static final class Stretches extends DocIdSetIterator {
        private final int every;
        private final int base;
        private final int end;
        private int document = -1;

        Stretches(int every, int base, int end) {
            this.every = every;
            this.base = base;
            this.end = end;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            if (target >= end) {
                return document = NO_MORE_DOCS;
            }
            var stretch = (base + target) / WIDTH;
            var behind = stretch % every;
            var next = behind == 0 ? target : (stretch + every - behind) * WIDTH - base;
            return document = next < end ? next : NO_MORE_DOCS;
        }

        @Override
        public long cost() {
            return end / every;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "1/" + every;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ((Stripes) other).every == every;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + every;
    }
}
