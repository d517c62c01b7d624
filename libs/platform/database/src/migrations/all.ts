import { Journal1790000001000 } from './1790000001000-journal.js';
import { Taxonomy1790000002000 } from './1790000002000-taxonomy.js';
import { Organisations1790000003000 } from './1790000003000-organisations.js';
import { Identity1790000004000 } from './1790000004000-identity.js';
import { Stories1790000005000 } from './1790000005000-stories.js';
import { Benefits1790000006000 } from './1790000006000-benefits.js';
import { Discovery1790000007000 } from './1790000007000-discovery.js';
import { Limits1790000008000 } from './1790000008000-limits.js';
import { BulkDeliveries1790000008500 } from './1790000008500-bulk-deliveries.js';
import { StoryRecords1790000009000 } from './1790000009000-story-records.js';
import { SearchSheets1790000012000 } from './1790000012000-search-sheets.js';
import { Editions1790000015000 } from './1790000015000-editions.js';
import { StoryEntries1790000016000 } from './1790000016000-story-entries.js';
import { SearchSynonyms1790000017000 } from './1790000017000-search-synonyms.js';
import { SearchLog1790000018000 } from './1790000018000-search-log.js';
import { People1790000019000 } from './1790000019000-people.js';
import { Sessions1790000020000 } from './1790000020000-sessions.js';
import { KeyRotation1790000021000 } from './1790000021000-key-rotation.js';
import { StoryPartSaves1790000022000 } from './1790000022000-story-part-saves.js';
import { StorySubmissions1790000023000 } from './1790000023000-story-submissions.js';
import { FourEyes1790000023100 } from './1790000023100-four-eyes.js';
import { Reviews1790000023200 } from './1790000023200-reviews.js';
import { ScheduledPublications1790000023300 } from './1790000023300-scheduled-publications.js';
import { Discussions1790000024000 } from './1790000024000-discussions.js';
import { Mails1790000025000 } from './1790000025000-mails.js';
import { Follows1790000025100 } from './1790000025100-follows.js';
import { NoticeMails1790000025200 } from './1790000025200-notice-mails.js';
import { FollowedSearches1790000025300 } from './1790000025300-followed-searches.js';
import { AuditTrail1790000026000 } from './1790000026000-audit-trail.js';
import { FollowUps1790000027000 } from './1790000027000-follow-ups.js';
import { CoAuthors1790000028000 } from './1790000028000-co-authors.js';
import { MoreNotices1790000029000 } from './1790000029000-more-notices.js';
import { MoreEditions1790000030000 } from './1790000030000-more-editions.js';
import { ReadAsWritten1790000031000 } from './1790000031000-read-as-written.js';
import { CheaperDeliveries1790000032000 } from './1790000032000-cheaper-deliveries.js';

/** Every step of the schema, oldest first. */
export const migrations = [
  Journal1790000001000,
  Taxonomy1790000002000,
  Organisations1790000003000,
  Identity1790000004000,
  Stories1790000005000,
  Benefits1790000006000,
  Discovery1790000007000,
  Limits1790000008000,
  BulkDeliveries1790000008500,
  StoryRecords1790000009000,
  SearchSheets1790000012000,
  Editions1790000015000,
  StoryEntries1790000016000,
  SearchSynonyms1790000017000,
  SearchLog1790000018000,
  People1790000019000,
  Sessions1790000020000,
  KeyRotation1790000021000,
  StoryPartSaves1790000022000,
  StorySubmissions1790000023000,
  FourEyes1790000023100,
  Reviews1790000023200,
  ScheduledPublications1790000023300,
  Discussions1790000024000,
  Mails1790000025000,
  Follows1790000025100,
  NoticeMails1790000025200,
  FollowedSearches1790000025300,
  AuditTrail1790000026000,
  FollowUps1790000027000,
  CoAuthors1790000028000,
  MoreNotices1790000029000,
  MoreEditions1790000030000,
  ReadAsWritten1790000031000,
  CheaperDeliveries1790000032000,
];
