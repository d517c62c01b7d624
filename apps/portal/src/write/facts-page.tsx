import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { Route } from './+types/facts-page.js';
import { ChoiceAnswer, LineAnswer, WordsAnswer } from './answers.js';
import { DraftForm } from './draft-form.js';
import { COST_BANDS, type Facts, factsStep, GOAL_KINDS, OUTCOMES, PHASES, STATUSES } from './facts-step.js';
import { faultOf } from './refusal.js';
import { Rows } from './rows.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: factsStep.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, factsStep);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Facts>(call);

const PARTS = ['facts', 'status', 'outcome', 'phase', 'costBand', 'period', 'goals', 'nextFollowUpOn'];

export default function FactsPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="facts" parts={PARTS}>
      <DraftForm step={factsStep} {...loaded} answer={answer}>
        {({ written, faults, isMore, changed }) => (
          <>
            <div className="write-pair">
              <ChoiceAnswer
                name="status"
                label={t('facts.status')}
                none={t('facts.unsaid')}
                options={STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
                defaultValue={written.status}
              />
              <ChoiceAnswer
                name="outcome"
                label={t('facts.outcome')}
                none={t('facts.unsaid')}
                options={OUTCOMES.map((value) => ({ value, label: words(`outcome.${value}`) }))}
                defaultValue={written.outcome}
              />
            </div>
            <div className="write-pair">
              <LineAnswer
                type="date"
                name="periodFrom"
                label={t('facts.from')}
                defaultValue={written.periodFrom}
                fault={faultOf(faults, 'periodFrom')}
              />
              <LineAnswer
                type="date"
                name="periodTo"
                label={t('facts.to')}
                defaultValue={written.periodTo}
                fault={faultOf(faults, 'periodTo')}
              />
            </div>
            <div className="write-pair">
              <ChoiceAnswer
                name="phase"
                label={t('facts.phase')}
                none={t('facts.unsaid')}
                options={PHASES.map((value) => ({ value, label: words(`phase.${value}`) }))}
                defaultValue={written.phase}
              />
              <ChoiceAnswer
                name="costBand"
                label={t('facts.cost')}
                none={t('facts.unsaid')}
                options={COST_BANDS.map((value) => ({ value, label: words(`costBand.${value}`) }))}
                defaultValue={written.costBand}
              />
            </div>
            <LineAnswer
              type="date"
              name="nextFollowUpOn"
              label={t('facts.followUp')}
              help={t('facts.followUpHelp')}
              defaultValue={written.nextFollowUpOn}
              fault={faultOf(faults, 'nextFollowUpOn')}
            />
            <Rows
              rows={written.goals}
              empty={{ kind: 'EFFECT', text: '' }}
              name={(number) => t('facts.goal', { number })}
              add={t('facts.addGoal')}
              isMore={isMore}
              changed={changed}
            >
              {(goal, place) => (
                <>
                  <ChoiceAnswer
                    name={`goals.${place}.kind`}
                    label={t('facts.goalKind')}
                    options={GOAL_KINDS.map((value) => ({ value, label: words(`goalKind.${value}`) }))}
                    defaultValue={goal.kind}
                  />
                  <WordsAnswer
                    name={`goals.${place}.text`}
                    label={t('facts.goalText')}
                    rows={2}
                    defaultValue={goal.text}
                    fault={faultOf(faults, `goals.${place}.text`)}
                  />
                </>
              )}
            </Rows>
          </>
        )}
      </DraftForm>
    </StepPage>
  );
}
