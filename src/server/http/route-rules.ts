import { importRules } from './rules/import-rules.ts';
import { connectionRules } from './rules/connection-rules.ts';
import { formal, guessing, may, open, type RouteRule, signedIn, step, visible } from './rules/route-rule.ts';

/** Every address by the name of its use case: who it answers and what it does. */
export const routeRules: { [useCase: string]: RouteRule } = {
  ...connectionRules,
  ...importRules,
  // account
  signIn: guessing(open('Sign in by name and password, and a code where the account asks for one')),
  signOut: open('End the session of this request'),
  whoAmI: { ...signedIn('Who is signed in, with which powers and delegations'), anyToken: true },
  proveIdentity: guessing(
    signedIn('Show again who one is, by password or code, before an act that binds others'),
  ),
  createAccount: formal(may('changeAccounts', 'Open an account with its powers')),
  listAccounts: may('changeAccounts', 'The accounts, by name'),
  changeAccount: formal(may('changeAccounts', 'Close an account or open it again, or set a new password')),
  givePower: formal(may('changeAccounts', 'Give an account a power, from a day to a day')),
  endPower: formal(may('changeAccounts', 'End a power')),
  resetSecondFactor: formal(
    may('changeAccounts', 'Take the second factor off an account whose holder lost it'),
  ),
  changePassword: guessing(signedIn('Change one’s own password; every other session ends')),
  listSessions: signedIn('One’s own sessions, the latest first'),
  endSession: signedIn('End one of one’s own sessions'),
  endOtherSessions: signedIn('End every session of one’s own but this'),
  enrolSecondFactor: guessing(signedIn('Ask for the secret of an authenticator')),
  confirmSecondFactor: guessing(
    signedIn('Put the second factor in force by a first code; gives recovery codes'),
  ),
  disableSecondFactor: guessing(signedIn('Do without a second factor again')),
  createToken: formal(signedIn('Make an API token; it is shown once')),
  listTokens: signedIn('One’s own API tokens'),
  endToken: signedIn('End an API token of one’s own'),
  recordDelegation: formal(
    may('recordDelegation', 'Let an assistant enter for an official, for a time and in a scope'),
  ),
  endDelegation: may('recordDelegation', 'End a delegation'),
  listDelegations: visible('The delegations one gave, holds or looks after'),
  listLog: may('readLog', 'What was done, by whom, and what it changed, the latest first'),
  verifyWholeLog: { ...may('verifyLog', 'Compute the chains of the log again'), heavy: true },
  listAccessLog: may('readAccessLog', 'Who read appraisals and ratings of others, the latest first'),

  // appraisal
  listAppraisals: visible('The appraisals of a campaign that one may see'),
  checkQuotas: may('readAppraisal', 'Quotas of a campaign against the levels proposed and decided'),
  tryRules: {
    ...may('readAppraisal', 'What other rules would have made of the ratings of a campaign'),
    heavy: true,
  },
  getAppraisal: may('readAppraisal', 'An appraisal opened down to its sheets, tasks and rules'),
  getKnownWork: may('readAppraisal', 'What is known of the work somebody is appraised by'),
  openAppraisals: step('open', 'Open the appraisals of a campaign'),
  selfAssess: step('selfAssess', 'An official scores himself and names a level'),
  scoreSubject: step('score', 'A member of the council scores'),
  proposeLevel: step('propose', 'Compute the score and propose a level'),
  decideRatings: formal(step('decide', 'Decide levels by a signed paper')),
  announceRating: formal(step('announce', 'Announce a rating')),
  recordConsequence: may('recordConsequence', 'Record what a rating led to'),

  // backlog
  listBacklog: may('readBacklog', 'What waits at an authority, how long, how often it was tried'),
  getBacklog: may('readBacklog', 'A matter of the backlog with all that was tried'),
  enterBacklog: may('changeBacklog', 'Enter a matter that waits'),
  changeBacklog: may('changeBacklog', 'Word a matter of the backlog anew'),
  settleBacklog: may('changeBacklog', 'Settle a matter by a verified product'),
  dropBacklog: may('changeBacklog', 'Take a matter off the backlog, with a reason'),
  reopenBacklog: may('changeBacklog', 'Take a matter up again that was settled or dropped'),

  // campaign
  listCampaigns: visible('The campaigns one has to do with, the newest first'),
  createCampaign: may('createCampaign', 'Open a campaign under a version of a regulation'),
  addSubjects: may('changeSubjects', 'Take officials and units into a campaign'),
  getCampaign: may('readCampaign', 'A campaign with its rules and what one can do with it'),
  listCandidates: may(
    'changeSubjects',
    'Whom a campaign can take in: holders of posts its authority manages',
  ),
  checkCampaign: may('readStatistics', 'What each subject still lacks against the regulation'),
  campaignStatistics: may('readStatistics', 'Tasks and ratings of a campaign, counted'),
  rollUpTasks: may('readStatistics', 'Tasks of a campaign by unit and state'),
  stuckBoard: may('readStatistics', 'What stands still in a campaign, how long, and who is to move it'),
  followRates: may('readStatistics', 'How far work is, or reports came in time, by unit and period'),
  followIndicators: may('readStatistics', 'Indicators with target, actual and where they should stand'),
  followMismatches: may(
    'readStatistics',
    'What was declared, what is proved and what was scheduled, task by task',
  ),
  reportCoverage: may('readStatistics', 'Reports of everybody who leads work, period by period'),
  countAssignedWork: may('readStatistics', 'How much work was assigned'),
  countUnitStaff: may('readOrganisation', 'How many people units have'),

  // cascade
  getCascade: may('readSubTask', 'How a task is shared out, with what comes from below'),
  giveSubTasks: may('giveSubTask', 'Share a task, or a part of one, out to units and people'),
  listAssignees: may('giveSubTask', 'To whom parts of a task can be given'),
  listSubTasks: visible('The parts of tasks one takes or gave, those due first first'),
  getSubTask: may('readSubTask', 'A part of a task with its story and what is below it'),
  answerSubTask: step('agreeSubTask', 'Take a part on, or return it with a reason'),
  reviseSubTask: step('reviseSubTask', 'Change a part and offer it anew'),
  reportSubTask: step('reportSubTask', 'Report on a part'),
  checkSubTask: step('checkSubTask', 'Check a part as done, or send it back'),
  cancelSubTask: step('cancelSubTask', 'Take a part back'),

  // council
  listCouncils: may('readCouncil', 'The councils of a campaign, their members and sessions'),
  setUpCouncil: formal(may('setUpCouncil', 'Set a council up by its paper')),
  callSession: may('callSession', 'Call a session of a council'),
  getMinutes: may('readCouncil', 'What the minutes of a session say'),
  getRoom: may('readCouncil', 'How a session stands now and what one can do there'),
  watchSession: may('readCouncil', 'Be told each time anything of a session changes'),
  recordAttendance: may('recordAttendance', 'Write down who came to a session'),
  declareConflict: may('declareConflict', 'Declare a conflict of interest'),
  revealSheets: formal(may('revealSheets', 'Open the sheets of a round to the council')),
  openRound: may('openRound', 'Open a further round on a subject'),
  concludeSession: formal(may('concludeSession', 'Conclude a session')),
  adjournSession: may('adjournSession', 'Adjourn a session'),

  // notice
  listMyNotices: signedIn('One’s own notices'),
  markNoticesRead: signedIn('Mark notices as read, or unread again'),
  chooseMail: signedIn('Say which notices are to come by e-mail'),
  getMailSettings: signedIn(
    'Where and how often one’s own notices go by e-mail, and whether one has a calendar',
  ),
  chooseMailRhythm: signedIn('Say how often which notices come by e-mail, and when to be reminded'),
  sendTestMail: signedIn('Send oneself an e-mail to see that it comes'),
  renewCalendar: formal(
    signedIn('Give one’s own calendar of deadlines a new secret address; it is shown once'),
  ),
  withdrawCalendar: signedIn('Withdraw the address of one’s own calendar'),
  listFailedNotices: may('readFailedNotices', 'E-mails that could not be sent'),

  // objection
  objectToRating: step('object', 'Object to one’s own rating'),
  answerObjection: formal(step('answerObjection', 'Answer an objection')),
  replaceRatings: formal(step('replaceRating', 'Replace ratings by a signed paper')),
  closeAppraisal: formal(step('close', 'Close an appraisal for good')),

  // obstacle
  listObstacles: visible('What stands in the way of work one may see, the oldest first'),
  giveGuidance: may('giveGuidance', 'Answer an obstacle with guidance'),
  resolveObstacle: may('resolveObstacle', 'Mark an obstacle resolved'),

  // organisation
  createUnit: may('changeOrganisation', 'Enter a unit'),
  importAdministrativeUnits: may('changeOrganisation', 'Enter the published administrative units'),
  listUnits: may('readOrganisation', 'The units there were on a day, by name'),
  getUnit: may('readOrganisation', 'A unit with those above it and the acts it came from'),
  listUnitTree: may('readOrganisation', 'One storey of the tree of units on a day'),
  listSuccessions: may('readOrganisation', 'The acts that turned units into others, the latest first'),
  previewSuccession: may('changeOrganisation', 'What an act of succession would end, move and leave open'),
  recordSuccession: formal(may('changeOrganisation', 'Turn units into others on a day, by a paper')),
  listTasksToTransfer: visible('Open tasks of units that have ended'),
  createPost: may('changeOrganisation', 'Enter a post'),
  listPosts: may('readOrganisation', 'The posts there were on a day'),
  createOfficial: may('changeOrganisation', 'Enter an official'),
  listOfficials: may('readOrganisation', 'Officials by name'),
  getOfficial: may('readOrganisation', 'An official with the posts held'),
  appointOfficial: may('changeOrganisation', 'Give an official a post from a day on'),
  endTenure: may('changeOrganisation', 'End the holding of a post'),

  // paper
  issuePaper: {
    ...visible('Draw up a paper about something one may see, and keep what it says'),
    heavy: true,
  },
  draftPaper: {
    ...visible('The paper an act by a signed paper would bring, for whoever may do the act; nothing is done'),
    heavy: true,
  },
  getDraftFile: visible('The same as PDF or .docx, marked as a draft'),
  getPaper: visible('What a paper said when it went out, and whether it still holds'),
  getPaperFile: visible('A paper as PDF or .docx, as it went out'),
  getLetterhead: may('readOrganisation', 'What a body says of itself on its papers'),
  listTemplates: may('readOrganisation', 'The templates a body sets its papers in'),
  keepTemplate: may(
    'changeOrganisation',
    'Set papers of a kind in an own .docx; the body is the file as it is',
  ),
  dropTemplate: may('changeOrganisation', 'Set papers of a kind by their form again'),
  setLetterhead: may('changeOrganisation', 'Say what a body says of itself on its papers from now on'),

  // regulation
  listPacks: signedIn('The regulations there are'),
  getPack: signedIn('A regulation with its rules and sources'),
  getPackFiles: signedIn('The files of a regulation as they were written'),
  copyPack: may('changePacks', 'Copy a regulation into a draft of one’s own'),
  listDraftPacks: may('changePacks', 'Drafts of regulations, the last changed first'),
  getDraftPack: may('changePacks', 'A draft of a regulation with its files'),
  saveDraftPack: may('changePacks', 'Keep the files of a draft as they are now'),
  releasePack: formal(
    may('changePacks', 'Release a draft: checked, in force in the library at once, never changed again'),
  ),
  dropDraftPack: may('changePacks', 'Drop a draft'),
  reopenDraftPack: may('changePacks', 'Take a dropped draft up again'),

  // search
  searchEverything: visible('Whatever one may see by words of its name, at most eight of each kind'),

  // task
  listTasks: visible('The tasks one may see, those due first first'),
  listMyWork: visible('What waits for oneself, and where one can propose work'),
  getTask: may('readTask', 'A task with its story and what one can do now'),
  listTaskHistory: may('readTask', 'What was done to a task, by whom and on whose behalf'),
  exportTasks: visible('The tasks one may see as CSV'),
  importTasks: { ...step('add', 'Enter many tasks at once, all or none'), heavy: true },
  registerTask: step('register', 'Register work of one’s own choice'),
  orderTask: step('order', 'Order work from an official'),
  addTask: step('add', 'Add work left from before'),
  carryOverTask: step('carryOver', 'Carry unfinished work into another campaign'),
  listOrders: visible('Orders and where they stand'),
  answerNegotiation: step('insist', 'Insist on an order that is negotiated, or change it'),
  reviseProposal: step('revise', 'Change a proposal before it is handed in'),
  findSimilarTasks: visible('Tasks of other people and years like one proposed'),
  listProposals: may('readStatistics', 'The proposals of a campaign whole, as a table shows them'),
  saveProposals: {
    ...step('revise', 'Save a table of proposals, changed and new, all or none'),
    heavy: true,
  },
  stepProposals: {
    ...step('endorse', 'Take one step with many proposals, all or none, or tell what would happen'),
    heavy: true,
  },
  listDuplicates: { ...may('readStatistics', 'Proposals that are like other work, two by two'), heavy: true },
  listDecisions: visible('The papers of a campaign about its tasks, signed last first'),
  getDecision: visible('A paper with its list as signed, and what it changed'),
  answerOrder: step('accept', 'Accept, negotiate or decline an order'),
  submitTask: step('submit', 'Hand a proposal in'),
  giveOpinion: step('endorse', 'Endorse, return or reject a proposal'),
  assignTasks: formal(step('assign', 'Assign tasks by a signed paper')),
  adjustTasks: formal(step('adjust', 'Adjust assigned tasks by a signed paper')),
  transferTasks: formal(step('transfer', 'Hand assigned tasks to others by a signed paper')),
  suspendTasks: formal(step('suspend', 'Suspend tasks by a signed paper')),
  resumeTasks: formal(step('resume', 'Resume tasks by a signed paper')),
  withdrawTasks: formal(step('withdraw', 'Withdraw assigned tasks by a signed paper')),
  withdrawTask: step('withdraw', 'Take a proposal back'),
  restoreTask: step('withdraw', 'Take up again, the same day, a proposal one took back'),
  submitPlan: step('submitPlan', 'Hand in the plan of a task'),
  answerPlan: step('approvePlan', 'Approve or return a plan'),
  reportProgress: step('report', 'Report progress'),
  handInProduct: step('handInProduct', 'Hand in a product'),
  addEvidence: may(
    'addEvidence',
    'Add a file that proves something of a task; the body is the file as it is',
  ),
  getEvidence: may('readTask', 'A file that was handed in, as it is'),
  verifyProduct: step('verifyProduct', 'Verify a product or send it back'),
  handInAgain: step('handInProduct', 'Hand in again a product that was sent back'),
  listProducts: visible('The products one may see or is to verify, the longest waiting first'),
  getProduct: visible('A product with its revisions, files and verifications, and the checklist of its kind'),
  getReport: may('readTask', 'A report as it was filed, each revision by itself, with its fingerprint'),
  correctReport: step('report', 'Correct what was reported of a sealed period'),
  listReportObligations: visible('Who owes a report for a period, and where it stands'),
  listPeriods: may('readStatistics', 'The periods of a campaign, and which are sealed'),
  sealPeriod: formal(may('sealPeriod', 'Seal a period of a campaign')),
  sendReportForm: {
    ...may('enterReports', 'Draw up a form for reports that those without access fill in, and keep it'),
    heavy: true,
  },
  listReportForms: may('enterReports', 'The forms of a campaign that went out, the last first'),
  getReportForm: { ...may('enterReports', 'A form as a protected workbook'), heavy: true },
  getRegistrationForm: {
    ...may('enterReports', 'A protected workbook on which those without access register work'),
    heavy: true,
  },
  reviewReportForm: {
    ...may('enterReports', 'What a form that came back would change; nothing is entered'),
    heavy: true,
  },
  enterReportForm: may('enterReports', 'Enter what came back in a form as drafts of reports'),
  getReportDraft: may('readTask', 'What was entered for an official of his report and waits for him'),
  comparePeriods: may('readStatistics', 'What changed between sealed periods, or since one'),
  claimCause: may('claimCause', 'Claim an objective cause, with proof'),
  answerCause: visible('Confirm an objective cause or refuse it'),
  listCauses: visible('Objective causes claimed for work one may see, the oldest first'),
  closeTask: step('finish', 'Close a task as finished or unfinished'),

  // use
  listConsequences: visible('What results led to, the latest first'),
  getDossier: may(
    'readDossier',
    'The posts, work, levels and uses of results of an official, by year and term',
  ),
  authorityYears: may('readStatistics', 'What an authority assigned and what came of it, by year and term'),
  publishedTables: may('readStatistics', 'Published figures of a scheme beside those of a campaign'),
  crossTable: visible('A table of counts by two dimensions with sums, small numbers hidden'),
  statistics: visible('Counts over campaigns and authorities, by one dimension or two'),
};

/** What an address does, in words; its name while nobody has said it. */
export function summaryOf(useCase: string): string {
  return routeRules[useCase]?.summary ?? useCase;
}
