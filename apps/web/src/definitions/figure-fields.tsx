import { figureProblem, LINE, textProblem } from '@concordat/domain';
import { Button, TextInput } from '@mantine/core';
import { t } from '../strings/t.js';
import classes from './figure-fields.module.css';

/** A figure while it is typed. */
export interface FigureText {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly scope: string;
}

const PARTS = ['label', 'value', 'unit', 'scope'] as const;
type Part = (typeof PARTS)[number];

/** Whether every figure can be sent as it is. */
export function figuresReady(figures: readonly FigureText[]): boolean {
  return figures.every((figure) => PARTS.every((part) => problemOf(part, figure[part]) === null));
}

function problemOf(part: Part, text: string): string | null {
  return part === 'value' ? figureProblem(text) : textProblem(text, LINE);
}

/** The figures that a definition sets: what, how much in which unit, and what it holds for. */
export function FigureFields(props: {
  readonly figures: readonly FigureText[];
  readonly onChange: (figures: readonly FigureText[]) => void;
  /** Whether to say what is wrong. */
  readonly asked: boolean;
}) {
  const { figures, onChange, asked } = props;
  const change = (key: string, part: Part, text: string) =>
    onChange(figures.map((each) => (each.key === key ? { ...each, [part]: text } : each)));
  const add = () =>
    onChange([...figures, { key: crypto.randomUUID(), label: '', value: '', unit: '', scope: '' }]);
  return (
    <div className={classes.figures}>
      {figures.map((figure, index) => (
        <fieldset key={figure.key} className={classes.figure}>
          <legend>{t('definitions.figure', { n: index + 1 })}</legend>
          {PARTS.map((part) => {
            const wrong = asked ? problemOf(part, figure[part]) : null;
            return (
              <TextInput
                key={part}
                label={t(`definitions.figure_${part}`)}
                value={figure[part]}
                inputMode={part === 'value' ? 'decimal' : 'text'}
                error={wrong !== null && t('components.fieldProblem', { wrong })}
                onChange={(event) => change(figure.key, part, event.currentTarget.value)}
              />
            );
          })}
          <Button variant="default" onClick={() => onChange(figures.filter(({ key }) => key !== figure.key))}>
            {t('definitions.removeFigure', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={add}>
          {t('definitions.addFigure')}
        </Button>
      </div>
    </div>
  );
}
